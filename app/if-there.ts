import { NotFound } from "plainform";

/**
 * Returns the result of an operation, or `undefined` if it throws `NotFound`.
 *
 * @throws any other error of the operation
 * @example const post = await ifThere(posts.get(id));
 */
export async function ifThere<Found>(finding: Promise<Found>): Promise<Found | undefined> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
