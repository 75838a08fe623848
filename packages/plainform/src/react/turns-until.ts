/**
 * Waits until something is so, or in vain: for what the server renders in the same turn of its event loop, and for
 * what comes in a later one.
 *
 * @param turns how often it looks; 25 take a third of a second in all, and many turns of a server that has much to do
 */
export async function turnsUntil(isSo: () => boolean, turns: number): Promise<void> {
  for (let turn = 0; turn < turns && !isSo(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, turn));
  }
}
