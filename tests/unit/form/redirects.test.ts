import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { submit } from "@/packages/plainform/src/next/submit.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

afterEach(() => vi.unstubAllEnvs());

function build(basePath: string, trailingSlash: boolean) {
  vi.stubEnv("__NEXT_ROUTER_BASEPATH", basePath);
  vi.stubEnv("__NEXT_TRAILING_SLASH", trailingSlash ? "true" : "");
}

/** Where a form leads, or the status that it has where it stays on its page. */
async function leadsTo(redirectTo: string, headers: Record<string, string>): Promise<string> {
  request.headers = new Headers(headers);
  try {
    return (await submit(z.object({}), new FormData(), async () => ({ redirectTo }))).status;
  } catch (error) {
    return String((error as { digest?: unknown }).digest).split(";")[2] ?? "";
  }
}

test.each<[string, boolean, string, string]>([
  ["", false, "/posts?page=2", "/posts?page=2#"],
  ["", false, "/posts#last", "/posts#last"],
  ["/notes", false, "/posts", "/notes/posts#"],
  ["/notes", true, "/posts#last", "/notes/posts/#last"],
  ["/notes", true, "https://b.example/x", "https://b.example/x#"],
])("below “%s”, trailing slash %s: without JavaScript %s is at %s", async (...args) => {
  const [basePath, trailingSlash, path, address] = args;
  build(basePath, trailingSlash);
  expect(await leadsTo(path, {})).toBe(address);
});

test("scripts are given the path, to which Next adds the rest", async () => {
  build("/notes", true);
  expect(await leadsTo("/posts", { "next-action": "x" })).toBe("/posts");
});

test.each<[string, boolean, string, string]>([
  ["", false, "/posts?page=2#last", "/posts?page=2"],
  ["", false, "/posts?page=2", "/posts?page=2&"],
  ["", false, "/posts", "/posts?"],
  ["/notes", false, "/posts", "/notes/posts"],
  ["/notes", true, "/posts?page=2", "/notes/posts/?page=2"],
  ["/notes", true, "/", "/notes/"],
])("below “%s”, trailing slash %s: %s is the page at %s", async (...args) => {
  const [basePath, trailingSlash, path, page] = args;
  build(basePath, trailingSlash);
  const from = (referer: string) => ({ "next-action": "x", referer });
  expect(await leadsTo(path, from(`https://a.example${page}`))).toBe("success");
  expect(await leadsTo(path, from("https://a.example/other"))).toBe(path);
  expect(await leadsTo(path, from("no address"))).toBe(path);
});
