import { expect, test } from "vitest";
import { splitDate } from "@/packages/plainform/src/core/date-parts.ts";
import { defaultTextsOf } from "@/packages/plainform/src/react/default-texts.ts";

test.each([
  ["nothing", undefined, []],
  ["null", null, []],
  ["an unticked box", false, []],
  ["a ticked box", true, ["on"]],
  ["a day", new Date("1990-03-27T00:00:00Z"), ["1990-03-27"]],
  ["a day that isn’t one", new Date("never"), []],
  ["a number", 0, ["0"]],
  ["a list", ["a", "a"], ["a", "a"]],
])("the default %s stands in controls as texts", (_, value, texts) => {
  expect(defaultTextsOf(value)).toEqual(texts);
});

test.each([
  ["1990-03-27", { day: "27", month: "3", year: "1990" }],
  ["1990-03-27T09:30:00Z", { day: "27", month: "3", year: "1990" }],
  ["0990-12-01", { day: "1", month: "12", year: "0990" }],
  ["27 March", {}],
  ["1990-03-270", {}],
  ["", {}],
  [undefined, {}],
])("the parts of the day %s are as a person writes them", (text, parts) => {
  expect(splitDate(text)).toEqual(parts);
});
