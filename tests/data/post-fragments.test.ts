import { beforeAll, expect, test, vi } from "vitest";
import { changePost } from "@/actions/posts.ts";
import * as posts from "@/data/posts.ts";
import { idle } from "@/packages/plainform/src/core/form-state.ts";
import { emptyDatabase } from "./empty-database.ts";

// What Next puts in its place on the server, and what of it needs a request.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));
vi.mock("next/cache", () => ({ revalidatePath: () => {}, refresh: () => {} }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));

beforeAll(emptyDatabase);

test.each(["like", "delete", "restore"])(
  "“%s” leads to one fragment of the list",
  async (change) => {
    const { id } = await posts.create({ title: "A post", content: "Words" });
    if (change === "restore") await posts.remove(id);
    const data = new FormData();
    data.append("change", change);
    const fragment = change === "delete" ? "deleted" : `post-${id}`;
    const back = `/posts?edit=${id}#post-${id}`;
    await expect(changePost(id, back, idle, data)).rejects.toMatchObject({
      digest: expect.stringContaining(`;/posts?edit=${id}#${fragment};`),
    });
  },
);
