import "server-only";

/**
 * Writes to a row; with a check only while the row is as the check saw it. One that was changed between the two is
 * looked at again, so that of two writers who both saw the same row, the second is told.
 *
 * @param id of the row
 * @param read the row as it is now; throws when it is gone
 * @param check throws when the row isn't what the writer expects
 * @param write writes where each of these columns is as it was seen; `undefined` when there is no such row
 */
export async function guarded<Row extends { id: string }>(
  id: string,
  read: (id: string) => Promise<Row>,
  check: ((row: Row) => void) | undefined,
  write: (seen: Partial<Row>) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  if (!check) return write({ id } as Partial<Row>);
  for (;;) {
    const seen = await read(id);
    check(seen);
    const written = await write(seen);
    if (written) return written;
  }
}
