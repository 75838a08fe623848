import "server-only";

/**
 * Writes to a row. With a check, it writes only while the row is as the check saw it. If the row was changed between check
 * and write, the check runs again, so that the second of two writers who saw the same row gets the check's error.
 *
 * @param id the row's id
 * @param read returns the row as it is now, and throws if it is gone
 * @param check throws if the row isn't what the writer expects
 * @param write writes where each of these columns is as it was seen, and returns `undefined` if no row matches
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
