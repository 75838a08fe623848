import { expect, test } from "vitest";
import { postAddress } from "@/schemas/post.ts";

test.each([
  "/posts",
  "/posts/new",
  "/posts?text=two%20words&shown=40",
  "/posts?cursor=MjAy-_%3D#post-01a20398-a5a8-7a1f-a2b2-f0f393d68981",
  "/posts#post-1",
])("%s is a place to go back to", (address) => {
  expect(postAddress(address)).toBe(address);
});

test.each([
  "https://evil.example/posts",
  "//evil.example/posts",
  "/posts\\evil.example",
  "/postscript",
  "/users",
  "javascript:alert(1)",
  "/posts?a=\r\nset-cookie: b",
  "",
  undefined,
  ["/posts"],
])("%j is none, and leads to the list", (address) => {
  expect(postAddress(address)).toBe("/posts");
});
