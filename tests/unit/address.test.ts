import { afterEach, describe, expect, test, vi } from "vitest";
import { addressOf, pathAt, rootPath } from "@/packages/plainform/src/next/base-path.ts";

afterEach(() => vi.unstubAllEnvs());

function build(basePath: string, trailingSlash: boolean) {
  vi.stubEnv("__NEXT_ROUTER_BASEPATH", basePath);
  vi.stubEnv("__NEXT_TRAILING_SLASH", trailingSlash ? "true" : "");
}

const others = ["https://a.example/x", "//a.example/x", "?page=2", "#top", "posts", ""];

describe.each<[string, string, boolean, [string, string][]]>([
  [
    "at the root",
    "",
    false,
    [
      ["/", "/"],
      ["/posts", "/posts"],
      ["/posts?page=2#last", "/posts?page=2#last"],
    ],
  ],
  [
    "under a path",
    "/notes",
    false,
    [
      ["/", "/notes"],
      ["/?page=2", "/notes?page=2"],
      ["/posts#last", "/notes/posts#last"],
      ["/notes", "/notes/notes"],
    ],
  ],
  [
    "with slashes at the end",
    "",
    true,
    [
      ["/", "/"],
      ["/posts", "/posts/"],
      ["/posts/?page=2", "/posts/?page=2"],
      ["/api/openapi.json", "/api/openapi.json"],
    ],
  ],
  [
    "with both",
    "/notes",
    true,
    [
      ["/", "/notes/"],
      ["/posts?a=/b#c/d", "/notes/posts/?a=/b#c/d"],
    ],
  ],
])("an application %s", (_, basePath, trailingSlash, addresses) => {
  test("has its paths at these addresses", () => {
    build(basePath, trailingSlash);
    for (const [path, address] of addresses) {
      expect(addressOf(path)).toBe(address);
      const { pathname } = new URL(address, "https://a.example");
      expect(pathAt(pathname)).toBe(path.replace(/\/?[?#].*/, "") || "/");
    }
    for (const other of others) expect(addressOf(other)).toBe(other);
    expect(rootPath()).toBe(basePath || "/");
  });
});

test("an address outside of the application is no path of it", () => {
  build("/notes", false);
  expect(pathAt("/notesbook/posts")).toBe("/notesbook/posts");
});
