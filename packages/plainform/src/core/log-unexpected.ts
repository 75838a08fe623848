/**
 * Logs an error that neither the application nor the kit expected.
 *
 * @param what the sentence that begins the log entry: "A form could not be saved"
 * @returns the id of the error in the log, which the page shows so that the person can quote it
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
