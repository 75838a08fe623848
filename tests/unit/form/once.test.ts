import { describe, expect, test } from "vitest";
import { idempotencyKeyOf, tokenOf } from "@/packages/plainform/src/http/submission-token.ts";
import { formData } from "./form-data.ts";

const token = `${"t".repeat(36)}.form`;
const own: [string, string][] = [
  ["$token", token],
  ["name", "A"],
];

/** The field by which a form names its action and what it is bound to. */
const named = (id: string, ...bound: unknown[]): [string, string] => [
  "$action",
  JSON.stringify([id, ...(bound.length > 0 ? [JSON.stringify(bound)] : [])]),
];
/** React's own fields, which come with what scripts send from a page of the server. */
const hidden: [string, string][] = [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", "{}"],
  ["$ACTION_KEY", "k1"],
];
const plain = (...fields: [string, string][]) =>
  idempotencyKeyOf(formData(...fields, ...own), undefined);
/** As scripts send it: a header names the action. */
const scripted = (id: string, ...fields: [string, string][]) =>
  idempotencyKeyOf(formData(...hidden, ...fields, ...own), id);

describe("the key of a submission", () => {
  test("is the same for the same submission with and without JavaScript", async () => {
    const key = await plain(named("follow", "ada"));
    expect(key).toMatch(new RegExp(`^${token}:`));
    expect(await plain(named("follow", "ada"))).toBe(key);
    expect(await scripted("follow", named("follow", "ada"))).toBe(key);
    expect(await scripted("follow", named("follow"))).toBe(await plain(named("follow")));
  });

  test("is another one for another action at the same place", async () => {
    expect(await plain(named("unfollow", "ada"))).not.toBe(await plain(named("follow", "ada")));
    expect(await scripted("follow")).not.toBe(await scripted("unfollow"));
  });

  test("is another one where scripts put another action in the place of the page's first", async () => {
    const stale = named("follow", "ada");
    expect(await scripted("unfollow", stale)).not.toBe(await scripted("follow", stale));
  });

  test("is another one for an action that is bound to another thing", async () => {
    expect(await plain(named("follow", "bob"))).not.toBe(await plain(named("follow", "ada")));
  });

  test("is another one for another caller, where the application knows callers", async () => {
    const keyOf = (caller?: string) => idempotencyKeyOf(formData(...own), undefined, caller);
    expect(await keyOf("ada")).toBe(await keyOf("ada"));
    expect(new Set([await keyOf("ada"), await keyOf("bob"), await keyOf()]).size).toBe(3);
  });

  test("doesn't depend on what an empty file input, a line break or the kit's own fields come as", async () => {
    const keyWith = (...entries: [string, FormDataEntryValue][]) =>
      idempotencyKeyOf(formData(...own, ...entries), undefined);
    const key = await keyWith(["notes", "a\nb"]);
    // As a browser sends it, and as React hands it to an action.
    for (const name of ["", "undefined"]) {
      expect(await keyWith(["notes", "a\r\nb"], ["photo", new File([], name)])).toBe(key);
    }
    expect(await keyWith(["notes", "a\rb"], ["$wrong", "name"], ["$stay", ""])).toBe(key);
    expect(await keyWith(["notes", "a\nb"], ["photo", new File(["x"], "undefined")])).not.toBe(key);
    expect(await keyWith(["notes", "a\nb"], ["photo", new File([], "empty.txt")])).not.toBe(key);
  });

  test("takes a field that is forged for what it is: no action", async () => {
    for (const value of ["", "null", "{", "7", "[1", '"x"', "[[]]", "{}"]) {
      expect(await plain(["$action", value])).toContain(token);
    }
    const file = formData(["$action", new File(["[]"], "x")], ...own);
    expect(await idempotencyKeyOf(file, undefined)).toContain(token);
  });
});

test("a token is one of a page, with the id of its form", () => {
  expect(tokenOf(formData(...own))).toBe(token);
  for (const forged of ["", "short.form", `${"t".repeat(36)}`, `${token} `, "x".repeat(200)]) {
    expect(tokenOf(formData(["$token", forged]))).toBeUndefined();
  }
  expect(tokenOf(formData(["$token", new File([], token)]))).toBeUndefined();
});
