import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { componentNames, manifest } from "@/states/manifest.ts";
import { statesOf } from "@/states/state.ts";
import { expect, test } from "../qa/modes.ts";

/** What other components are made of. */
const parts = [
  "ArrayRow",
  "CharacterCount",
  "CharacterLimit",
  "DateParts",
  "DefaultButton",
  "Field",
  "FieldParts",
  "FormErrors",
  "Group",
  "ReadOnlyField",
  "RetryButton",
  "Separator",
  "ShowPassword",
  "TextArea",
  "Tick",
  "TickField",
];

/** `components/text-field.tsx` → `TextField` */
const componentIn = (file: string) =>
  basename(file, ".tsx").replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test("every component is in the manifest", () => {
  // These two render nothing to be styled.
  const files = globSync([
    "components/*.tsx",
    "packages/plainform/src/react/live-checks.tsx",
    "packages/plainform/src/react/texts/form-texts.tsx",
  ]);
  const inFiles = files.map(componentIn).filter((name) => !parts.includes(name));
  expect(inFiles.toSorted()).toEqual(componentNames.toSorted());
  for (const file of files) {
    if (!parts.includes(componentIn(file))) {
      expect(readFileSync(file, "utf8"), file).toContain(`export function ${componentIn(file)}`);
    }
  }
});

for (const name of componentNames) {
  test(`${name} has a story for each of its states, and a row without an empty cell in the README`, () => {
    const file = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
    const stories = readFileSync(`stories/${file}.stories.tsx`, "utf8");
    const told = Array.from(stories.matchAll(/= story\("([a-z-]+)"/g), ([, state]) => state);
    expect(told).toEqual([...statesOf(manifest[name]).keys()]);

    const row = readFileSync("README.md", "utf8")
      .split("\n")
      .find((line) => line.startsWith(`| \`${name}\``));
    const cells = row?.split("|").slice(1, -1) ?? [];
    expect(cells.length).toBeGreaterThanOrEqual(3);
    for (const cell of cells) expect(cell.trim()).not.toBe("");
  });
}
