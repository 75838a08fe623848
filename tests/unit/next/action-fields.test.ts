import { describe, expect, test } from "vitest";
import { areActionFieldsReadable } from "@/packages/plainform/src/next/action-fields.ts";

const id = "6".repeat(42);
const state = { status: "idle", values: { title: "$$ for nothing" }, data: "$undefined" };

/** The fields that React renders into a form whose action is bound to its state. */
const rendered = {
  $ACTION_REF_1: "",
  "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
  "$ACTION_1:1": JSON.stringify([state]),
  $ACTION_KEY: "k1234",
};

function form(fields: Record<string, string | Blob | undefined>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ title: "Hello", ...fields })) {
    if (value !== undefined) data.append(name, value as string);
  }
  return data;
}

const isReadable = (fields: Parameters<typeof form>[0]) => areActionFieldsReadable(form(fields));

describe("what React renders is readable:", () => {
  test.each<[string, Record<string, string | Blob>]>([
    ["a bound action", rendered],
    ["an action that is bound to nothing", { [`$ACTION_ID_${id}`]: "" }],
    ["one without bound values", { ...rendered, "$ACTION_1:0": `{"id":"${id}","bound":null}` }],
    ["the action of a form and that of its button", { ...rendered, [`$ACTION_ID_${id}`]: "" }],
    [
      "a prefix of its own",
      {
        "$ACTION_REF_:r1:2": "",
        "$ACTION_:r1:2:0": rendered["$ACTION_1:0"],
        "$ACTION_:r1:2:1": "[]",
      },
    ],
    [
      "values that JSON doesn’t have",
      {
        ...rendered,
        "$ACTION_1:1": JSON.stringify([
          "$NaN",
          "$-Infinity",
          "$-0",
          "$D2026-01-01T00:00:00.000Z",
          "$n-12",
          ["$Q2", "$2:0:length", { "": "$B3" }],
        ]),
        "$ACTION_1:2": "[]",
        "$ACTION_1:3": new Blob(["x"]),
      },
    ],
  ])("%s", (_, fields) => expect(isReadable(fields)).toBe(true));
});

describe("anything else isn’t:", () => {
  test.each<[string, Record<string, string | Blob | undefined>]>([
    ["no action", {}],
    ["values without an action", { ...rendered, $ACTION_REF_1: undefined }],
    [
      "an action without values",
      { ...rendered, "$ACTION_1:0": undefined, "$ACTION_1:1": undefined },
    ],
    ["a lost value", { ...rendered, "$ACTION_1:1": undefined }],
    [
      "three actions",
      { ...rendered, [`$ACTION_ID_${id}`]: "", [`$ACTION_ID_${"7".repeat(42)}`]: "" },
    ],
    ["an id of another length", { $ACTION_ID_123: "" }],
    ["a descriptor that is a file", { ...rendered, "$ACTION_1:0": new Blob(["{}"]) }],
    ["a descriptor that is cut off", { ...rendered, "$ACTION_1:0": `{"id":"${id}","bou` }],
    [
      "a descriptor with another bound value",
      { ...rendered, "$ACTION_1:0": `{"id":"${id}","bound":1}` },
    ],
    ["values that are cut off", { ...rendered, "$ACTION_1:1": '[{"status":"id' }],
    ["values that are no list", { ...rendered, "$ACTION_1:1": "{}" }],
    ["values that are a file", { ...rendered, "$ACTION_1:1": new Blob(["[]"]) }],
    ["empty values", { ...rendered, "$ACTION_1:1": "" }],
    ["too many values", { ...rendered, "$ACTION_1:1": JSON.stringify(Array(1_001).fill(0)) }],
    ["a reference that leads nowhere", { ...rendered, "$ACTION_1:1": '["$@2"]' }],
    ["a code that isn’t known", { ...rendered, "$ACTION_1:1": '["$?"]' }],
    ["an unread part that is no JSON", { ...rendered, "$ACTION_1:2": "x" }],
    [
      "values that are nested without end",
      { ...rendered, "$ACTION_1:1": "[".repeat(1e5) + "]".repeat(1e5) },
    ],
  ])("%s", (_, fields) => expect(isReadable(fields)).toBe(false));

  test("a field that stands twice", () => {
    const data = form(rendered);
    data.append("$ACTION_1:1", "[]");
    expect(areActionFieldsReadable(data)).toBe(false);
  });
});
