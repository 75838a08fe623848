/**
 * Logs an error that nobody foresaw.
 *
 * @param what what came of it: "A form could not be saved"
 * @returns the id that the log has, for whoever met the error to quote
 */
export function logUnexpected(what: string, error: unknown): string {
  const id = crypto.randomUUID().slice(0, 8);
  console.error(`[${id}] ${what}:`, error);
  return id;
}
