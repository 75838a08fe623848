import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  changeRows,
  countRows,
  mayChange,
  parseRowIntent,
  type RowVerb,
  renumbered,
} from "@/packages/plainform/src/core/row-intents.ts";

test.each([
  ["links:add", { name: "links", verb: "add", at: undefined }],
  ["links[1]:up", { name: "links", verb: "up", at: 1 }],
  ["a.links[0].tags[12]:remove", { name: "a.links[0].tags", verb: "remove", at: 12 }],
  ["grid[1]:add", { name: "grid[1]", verb: "add", at: undefined }],
  ["grid[1][0]:up", { name: "grid[1]", verb: "up", at: 0 }],
  ["links:up", undefined],
  ["links[1]:explode", undefined],
  ["links[99999]:up", undefined],
  ["publish", undefined],
  [":add", undefined],
])("the intent %s is %o", (text, intent) => {
  expect(parseRowIntent(text)).toEqual(intent);
});

const verbs = fc.constantFrom<RowVerb>("add", "insert", "remove", "up", "down");
const bounds = fc.tuple(fc.nat(3), fc.nat(4)).map(([min, more]) => ({ min, max: min + more }));

describe("changing rows", () => {
  test("never passes the bounds, loses a row only when asked to, and says beforehand whether it will", () => {
    fc.assert(
      fc.property(
        bounds,
        fc.array(fc.record({ verb: verbs, at: fc.nat(6) })),
        (bounds, intents) => {
          let rows: readonly number[] = Array.from({ length: bounds.min }, (_, i) => i);
          let next = 100;
          for (const intent of intents) {
            const before = rows;
            rows = changeRows(before, intent, bounds, () => next++);
            expect(rows !== before).toBe(mayChange(before.length, intent, bounds));
            expect(rows.length).toBeGreaterThanOrEqual(bounds.min);
            expect(rows.length).toBeLessThanOrEqual(bounds.max);
            const kept = before.filter((row) => rows.includes(row));
            expect(before.length - kept.length).toBe(
              rows !== before && intent.verb === "remove" ? 1 : 0,
            );
          }
        },
      ),
    );
  });

  test("of values by name is the same change", () => {
    fc.assert(
      fc.property(fc.nat(5), verbs, fc.nat(5), (count, verb, at) => {
        const rows = Array.from({ length: count }, (_, i) => i);
        const from = changeRows(rows, { verb, at }, {}, () => -1);
        const values = Object.fromEntries(rows.map((row) => [`l[${row}].x`, String(row)]));
        const after = renumbered({ ...values, other: "o" }, "l", from);
        expect(after).toEqual({
          other: "o",
          ...Object.fromEntries(
            from.flatMap((row, i) => (row < 0 ? [] : [[`l[${i}].x`, String(row)]])),
          ),
        });
      }),
    );
  });
});

test("names of other lists stay, even where they begin alike", () => {
  const values = { "link[0]": "a", "links[0].x": "b", links: "c" };
  expect(renumbered(values, "links", [-1, 0])).toEqual({
    "link[0]": "a",
    "links[1].x": "b",
    links: "c",
  });
  expect(renumbered(values, "nothing", [])).toBe(values);
  expect(renumbered(values, "links", [0, -1])).toBe(values);
  expect(renumbered(values, "links", [])).not.toBe(values);
});

test("rows are counted by the highest number", () => {
  expect(countRows(["links[2].x", "links[0]", "link[9]", "links"], "links")).toBe(3);
  expect(countRows([], "links")).toBe(0);
});
