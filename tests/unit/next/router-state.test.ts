import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isRouterState } from "@/packages/plainform/src/next/instrumentation/router-state.ts";

const require = createRequire(import.meta.url);
const { parseAndValidateFlightRouterState } =
  require("next/dist/server/app-render/parse-and-validate-flight-router-state") as {
    parseAndValidateFlightRouterState: (header: string) => unknown;
  };

function nextTakes(header: string): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

const tree = [
  "",
  { children: ["posts", { children: [["id", "1", "d", null], {}] }] },
  null,
  "refetch",
  1,
];

test.each([
  [encodeURIComponent(JSON.stringify(tree)), true],
  [JSON.stringify(["", {}]), true],
  [JSON.stringify(["", { "": ["a", {}, ["/", ""], "metadata-only", null] }, null, null]), true],
  [JSON.stringify([["a", "b", "ci(..)(..)", ["c"]], {}]), true],
  [JSON.stringify([["a", "b", "oi(.)", []], {}]), false],
  [JSON.stringify([["a", "b", "d"], {}]), false],
  [JSON.stringify(["", 1]), false],
  [JSON.stringify(["", { a: "b" }]), false],
  [JSON.stringify(["", {}, null, "other"]), false],
  [JSON.stringify(["", {}, null, null, 1, "stamp"]), true],
  [JSON.stringify(["", {}, null, null, 1, null]), false],
  [JSON.stringify(["", {}, null, null, 1, "stamp", 1]), false],
  ["", false],
  ["x", false],
  ["null", false],
  ["%", false],
  [`["",{"a":["${"a".repeat(50_000)}",{}]}]`, false],
])("%s is one: %s", (header, expected) => {
  expect(isRouterState(header)).toBe(expected);
  expect(nextTakes(header)).toBe(expected);
});

test("what passes is what Next takes, whatever is sent", () => {
  const part = fc.constantFrom(
    "",
    "a",
    "d",
    "c",
    "refetch",
    null,
    0,
    true,
    {},
    [],
    ["", {}],
    undefined,
  );
  const node = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      part,
      fc.array(tie("any"), { maxLength: 7 }),
      fc.dictionary(fc.constantFrom("children", "modal"), tie("any")),
      fc.tuple(part, fc.dictionary(fc.constantFrom("children"), tie("any")), part, part),
    ),
  }));
  fc.assert(
    fc.property(node.any, (value) => {
      const header = JSON.stringify(value) ?? "";
      expect(isRouterState(header)).toBe(nextTakes(header));
    }),
    { numRuns: 2_000 },
  );
});
