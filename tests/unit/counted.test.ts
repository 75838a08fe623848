import { expect, test } from "vitest";
import { formatPlural } from "@/packages/plainform/src/react/format-plural.ts";
import { texts } from "@/packages/plainform/src/react/texts/all-texts.ts";

test("a number stands in its text as the language writes it", () => {
  expect(formatPlural(texts.charactersLeft, 1, texts)).toBe("1 character left");
  expect(formatPlural(texts.charactersLeft, 1200, texts)).toBe("1,200 characters left");
});

test("a language has as many plurals as it needs", () => {
  const files = { one: "{n} plik", few: "{n} pliki", many: "{n} plików", other: "{n} pliku" };
  const inPolish = (n: number) => formatPlural(files, n, { locale: "pl" });
  expect([1, 3, 5].map(inPolish)).toEqual(["1 plik", "3 pliki", "5 plików"]);
});

test("the kit’s own texts are plain JSON, so that a Server Component can hand them over", () => {
  expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
});
