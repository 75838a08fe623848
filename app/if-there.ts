import { NotFound } from "plainform";

/**
 * What an operation finds, or `undefined` when there is no such thing.
 *
 * @throws what the database throws when it can't be read
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
