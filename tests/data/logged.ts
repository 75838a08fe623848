import { on } from "node:events";

/**
 * Waits until a process has written a text.
 *
 * @throws when the output ends without it; the message holds all that was written
 */
export async function logged(output: NodeJS.ReadableStream, text: string): Promise<void> {
  let seen = "";
  for await (const [chunk] of on(output, "data", { close: ["end"] })) {
    seen += chunk;
    if (seen.includes(text)) return void output.resume();
  }
  throw new Error(`“${text}” was never written, but this was: ${seen}`);
}
