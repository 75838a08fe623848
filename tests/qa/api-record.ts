import type { APIRequestContext } from "@playwright/test";
import { unique } from "./post-form.ts";

/** What a post has, in the order in which the API answers it. */
export const postKeys = ["id", "title", "content", "links", "version", "createdAt", "updatedAt"];

/** The resources of the API that hold records, with values that each takes. */
export const resources = {
  posts: { make: () => ({ title: unique("A post"), content: "Some content" }), text: "title" },
  users: {
    make: () => ({
      name: "Ada Lovelace",
      email: `${unique("ada").replaceAll(" ", "-").toLowerCase()}@example.com`,
    }),
    text: "name",
  },
} as const;

export type ResourceName = keyof typeof resources;

/** A record as it was made, with where it is and its version. */
export interface MadeRecord {
  path: string;
  etag: string;
  record: Record<string, string>;
}

/** Makes a record by the JSON API. */
export async function makeRecord(
  request: APIRequestContext,
  resource: ResourceName,
): Promise<MadeRecord> {
  const answer = await request.post(`/api/${resource}`, { data: resources[resource].make() });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
  const { location = "", etag = "" } = answer.headers();
  return { path: location, etag, record: await answer.json() };
}
