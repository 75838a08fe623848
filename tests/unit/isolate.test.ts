import { expect, test } from "vitest";
import { isolate } from "@/app/isolate.ts";

test("a text is isolated from what is around it", () => {
  expect(isolate("Ada")).toBe("\u2068Ada\u2069");
});

test.each([..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])(
  "a direction control of the text can’t end its isolation: %j",
  (control) => {
    expect(isolate(`a${control}b`)).toBe("\u2068ab\u2069");
  },
);

test("joiners, which some scripts and emoji need, stay", () => {
  const text = "👩\u200d🚀 می\u200cخواهم";
  expect(isolate(text)).toBe(`\u2068${text}\u2069`);
});
