import { describe, expect, test } from "vitest";
import { submissionKey, tokenOf } from "@/lib/form/once.ts";
import { formData } from "./form-data.ts";

const token = `${"t".repeat(36)}.form`;
const own: [string, string][] = [
  ["$token", token],
  ["name", "A"],
];
const idle = { status: "idle", values: {} };

/** What React puts into a form of an action that is bound to nothing, or to these arguments; last comes the state. */
const hidden = (id: string, ...bound: unknown[]): [string, string][] => [
  ["$ACTION_REF_1", ""],
  ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
  ["$ACTION_1:1", JSON.stringify(bound)],
];
const withState = (id: string, ...bound: unknown[]): [string, string][] => [
  ...hidden(id, ...bound, idle),
  ["$ACTION_KEY", "k1"],
];
const plain = (...fields: [string, string][]) =>
  submissionKey(formData(...fields, ...own), new Headers());
/** As scripts send it: the header names the action, and the hidden fields of the page come along. */
const scripted = (id: string, ...fields: [string, string][]) =>
  submissionKey(formData(...fields, ...own), new Headers({ "next-action": id }));

describe("the key of a submission", () => {
  test("is the same for the same submission with and without JavaScript", async () => {
    const key = await plain(...withState("follow", "ada"));
    expect(key).toMatch(new RegExp(`^${token}:`));
    expect(await plain(...withState("follow", "ada"))).toBe(key);
    expect(await scripted("follow", ...withState("follow", "ada"))).toBe(key);
  });

  test("is that of an action that is bound to nothing, by whichever field names it", async () => {
    const key = await plain(["$ACTION_ID_follow", ""]);
    expect(await plain(...withState("follow"))).toBe(key);
    expect(await scripted("follow", ["$ACTION_ID_follow", ""])).toBe(key);
    expect(await scripted("follow")).toBe(key);
  });

  test("is another one for another action at the same place", async () => {
    const follow = await plain(...withState("follow", "ada"));
    const unfollow = await plain(...withState("unfollow", "ada"));
    expect(unfollow).not.toBe(follow);
    expect(await scripted("follow")).not.toBe(await scripted("unfollow"));
    expect(await plain(["$ACTION_ID_follow", ""])).not.toBe(
      await plain(["$ACTION_ID_unfollow", ""]),
    );
  });

  test("is another one where scripts put another action in the place of the page's first", async () => {
    const stale = withState("follow", "ada");
    expect(await scripted("unfollow", ...stale)).not.toBe(await scripted("follow", ...stale));
  });

  test("is another one for an action that is bound to another thing", async () => {
    const ada = await plain(...withState("follow", "ada"));
    expect(await plain(...withState("follow", "bob"))).not.toBe(ada);
    expect(await plain(...hidden("follow", "ada"))).toBe(ada);
    expect(await plain(...hidden("follow", "bob"))).not.toBe(ada);
  });

  test("doesn't depend on the state that the form is in, nor on its place", async () => {
    const key = await plain(...withState("follow", "ada"));
    const failed = withState("follow", "ada").map(([name, value]): [string, string] => [
      name.replace("_1", "_7"),
      value.replace('"idle"', '"failed"'),
    ]);
    expect(await plain(...failed)).toBe(key);
  });

  test("takes fields that are forged for what they are: no action and no arguments", async () => {
    for (const value of ["", "null", "{", "7", "[1", '"x"']) {
      const forged: [string, string][] = [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", value],
        ["$ACTION_1:1", value],
      ];
      expect(await plain(...forged)).toContain(token);
    }
    const file = formData(["$ACTION_REF_1", ""], ["$ACTION_1:0", new File(["{}"], "x")], ...own);
    expect(await submissionKey(file, new Headers())).toContain(token);
  });
});

test("a token is one of a page, with the id of its form", () => {
  expect(tokenOf(formData(...own))).toBe(token);
  for (const forged of ["", "short.form", `${"t".repeat(36)}`, `${token} `, "x".repeat(200)]) {
    expect(tokenOf(formData(["$token", forged]))).toBeUndefined();
  }
  expect(tokenOf(formData(["$token", new File([], token)]))).toBeUndefined();
});
