/**
 * Waits until `isDone` returns true, or gives up after `turns` looks. It covers content that the server renders in the
 * same turn of its event loop, and in later ones.
 *
 * @param turns the number of looks; look n waits n milliseconds, so 25 take about a third of a second in all
 */
export async function waitUntil(isDone: () => boolean, turns: number): Promise<void> {
  for (let turn = 0; turn < turns && !isDone(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, turn));
  }
}
