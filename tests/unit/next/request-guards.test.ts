import { expect, test } from "vitest";
import { tooLargeText } from "@/packages/plainform/src/core/status-texts.ts";
import { refuseCrossSite, refuseTooLarge } from "@/packages/plainform/src/next/request-guards.ts";

const max = 8 * 1024 * 1024;
const post = (headers: Record<string, string>) =>
  new Request("https://a.example/", { method: "POST", headers });
const ask = (headers: Record<string, string>) => refuseTooLarge(post(headers), max);
const over = { "content-length": String(max + 1) };

test("a body up to the limit, or of a length that nobody declared, goes on", () => {
  expect(ask({ "content-length": String(max) })).toBeUndefined();
  expect(ask({})).toBeUndefined();
});

test("a person gets a page", async () => {
  const response = ask({ ...over, accept: "text/html,*/*" });
  expect(response?.status).toBe(413);
  expect(response?.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response?.text()).toContain("<h1>This is too much to send at once</h1>");
});

test("a hydrated form gets the text that it knows", async () => {
  const response = ask({ ...over, accept: "text/x-component", "next-action": "x" });
  expect(response?.status).toBe(413);
  expect(await response?.text()).toBe(tooLargeText);
});

test("a program gets a problem document", async () => {
  const response = ask({ ...over, accept: "application/json" });
  expect(response?.headers.get("content-type")).toBe("application/problem+json");
  expect(await response?.json()).toEqual({
    type: "about:blank",
    title: "Content too large",
    status: 413,
    detail: "The body is too large. Nothing here takes more than 8 MiB.",
  });
});

test("a program that would take a page as well gets its problem document", () => {
  for (const accept of ["application/json, text/html;q=0.1", "text/html;q=0, */*"]) {
    const response = ask({ ...over, accept });
    expect(response?.headers.get("content-type")).toBe("application/problem+json");
  }
});

const form = { "content-type": "multipart/form-data; boundary=x", host: "a.example" };

test("a form of this site, and one whose sender is no browser, goes on", () => {
  expect(refuseCrossSite(post({ ...form, origin: "https://a.example" }))).toBeUndefined();
  expect(refuseCrossSite(post(form))).toBeUndefined();
});

test("a form of another site is refused in words", async () => {
  const response = refuseCrossSite(
    post({ ...form, origin: "https://b.example", accept: "text/html" }),
  );
  expect(response?.status).toBe(403);
  expect(await response?.text()).toContain("so nothing was saved");
});
