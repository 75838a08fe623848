import { describe, expect, test } from "vitest";
import { canonicalHash } from "@/packages/plainform/src/http/canonical-hash.ts";

const file = (text: string, name = "a.txt", type = "text/plain") =>
  new File([text], name, { type });

test.each<[string, unknown, unknown]>([
  ["keys in another order", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ["what is undefined", { a: 1, b: undefined }, { a: 1 }],
  ["files with the same content", { file: file("x") }, { file: file("x") }],
  ["dates", [new Date(5)], [new Date(5)]],
])("%s make no difference", async (_, one, other) => {
  expect(await canonicalHash(one)).toBe(await canonicalHash(other));
});

describe("no two of these are the same:", () => {
  const values: unknown[] = [
    undefined,
    null,
    "",
    0,
    false,
    [],
    {},
    "1",
    1,
    1n,
    [1, 2],
    [2, 1],
    [[1], 2],
    new Set([1, 2]),
    new Map([[1, 2]]),
    { a: null },
    { a: "1" },
    { a: 1 },
    JSON.parse('{"__proto__": 1}'),
    { object: [["a", 1]] },
    new Date(1),
    file("x"),
    file("y"),
    file("x", "b.txt"),
    file("x", "a.txt", "text/html"),
  ];
  test("values", async () => {
    const all = await Promise.all(values.map(canonicalHash));
    expect(new Set(all).size).toBe(values.length);
  });
});
