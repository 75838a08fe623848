import { expect, test } from "vitest";
import { issueToken } from "@/packages/plainform/src/next/proxy/issue-token.ts";

const cookie = (secret: string) => `plainform-flash=1; plainform-token=${secret}; other=2`;
const mine = "11111111-1111-4111-8111-111111111111";
const hers = "22222222-2222-4222-8222-222222222222";

function tokenOf(url: string, secret?: string) {
  const headers = secret ? { cookie: cookie(secret) } : {};
  return issueToken(new Request(`http://localhost${url}`, { headers }));
}

test("a page that is opened again has the same token, and its forms another address", () => {
  const { token, setCookie } = tokenOf("/posts?page=2", mine);
  expect(token).toMatch(/^[\w-]{36}\?page=2&$/);
  expect(setCookie).toBeUndefined();
  expect(tokenOf("/posts?page=2", mine).token).toBe(token);
  expect(tokenOf("/posts/new", mine).token).toMatch(/^[\w-]{36}\?$/);
});

test("the answer to a form is the same page", () => {
  expect(tokenOf("/posts/new?", mine).token).toBe(tokenOf("/posts/new", mine).token);
  expect(tokenOf("/posts?page=2&", mine).token).toBe(tokenOf("/posts?page=2", mine).token);
});

test("another page, another person and another cookie have another token", () => {
  const { token } = tokenOf("/posts/new", mine);
  expect(tokenOf("/posts", mine).token).not.toBe(token);
  expect(tokenOf("/posts/new?page=2", mine).token).not.toBe(token);
  expect(tokenOf("/posts/new", hers).token).not.toBe(token);
});

test("who has no cookie gets one, which scripts can’t read, and a token that nobody else gets", () => {
  const first = tokenOf("/posts/new");
  const second = tokenOf("/posts/new");
  expect(first.setCookie).toMatch(/^plainform-token=[\w-]{36}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(first.token).not.toBe(second.token);
  const [, secret = ""] = /plainform-token=([\w-]{36})/.exec(first.setCookie ?? "") ?? [];
  expect(tokenOf("/posts/new", secret).token).toBe(first.token);
});
