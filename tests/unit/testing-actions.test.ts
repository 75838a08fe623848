import { readFileSync } from "node:fs";
import { idle } from "plainform";
import { expect, test } from "vitest";
import { signUp } from "../package/application/sign-up/actions.ts";

test("a form without a name is refused, and keeps what was entered", async () => {
  const data = new FormData();
  data.set("email", "ada@example.com");
  expect(await signUp(idle, data)).toMatchObject({
    status: "invalid",
    fieldErrors: { name: ["Enter your name"] },
    values: { email: "ada@example.com" },
  });
});

test("someone with a name is welcomed", async () => {
  const data = new FormData();
  data.set("name", "Ada");
  data.set("email", "ada@example.com");
  expect(await signUp(idle, data)).toMatchObject({ status: "success", message: "Welcome, Ada" });
});

test("the guide shows the two tests above and the files that they call, as they are", () => {
  const guide = readFileSync("docs/testing-actions.md", "utf8");
  const shown = Array.from(guide.matchAll(/```ts\n([\s\S]*?)```/g), ([, code = ""]) => code.trim());
  const own = readFileSync("tests/unit/testing-actions.test.ts", "utf8");
  const twoTests = own.slice(own.indexOf('test("a form'), own.indexOf('test("the guide')).trim();
  expect(shown.some((code) => code.includes(twoTests))).toBe(true);
  const action = readFileSync("tests/package/application/sign-up/actions.ts", "utf8").trim();
  expect(shown.some((code) => code.endsWith(action))).toBe(true);
});
