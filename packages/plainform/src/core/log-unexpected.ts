/**
 * Logs an error that nobody foresaw.
 *
 * @param what what came of it: "A form could not be saved"
 * @returns the id that the log has, for whoever met the error to quote
 */
export function logUnexpected(what: string, error: unknown): string {
  const id = crypto.randomUUID().slice(0, 8);
  try {
    console.error(`[${id}] ${what}:`, error);
  } catch {
    // Anything may be thrown, also what can't be shown.
    console.error(`[${id}] ${what}: an error that can’t be shown`);
  }
  return id;
}
