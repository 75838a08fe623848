import { expect, test } from "vitest";
import { prefersHtml, quality } from "@/packages/plainform/src/http/content-negotiation.ts";

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test.each<[accept: string | null, json: number]>([
  [null, 1],
  ["", 1],
  ["*/*", 1],
  ["application/json", 1],
  ["APPLICATION/JSON; charset=utf-8", 1],
  ["application/*;q=0.5", 0.5],
  ["application/json;q=0", 0],
  ["*/*, application/json;q=0", 0],
  ["application/json;q=0, */*", 0],
  ["application/*;q=0.2, application/json;q=0.7, */*;q=0.1", 0.7],
  ["text/html", 0],
  ["application/xml, text/*", 0],
  ["application/problem+json", 0],
  [browser, 0.8],
  ["application/json;q=x", 1],
  [";;;q=z", 0],
])("%j wants JSON as much as %d", (accept, json) => {
  expect(quality(accept, "application/json")).toBe(json);
});

test.each<[accept: string | null, page: boolean]>([
  [browser, true],
  ["text/html", true],
  ["text/html, application/json", true],
  ["text/html;q=0.5, application/json", false],
  ["text/html;q=0", false],
  ["*/*", false],
  ["text/*", false],
  ["application/json", false],
  [null, false],
])("%j would rather have a page: %s", (accept, page) => {
  expect(prefersHtml(accept)).toBe(page);
});
