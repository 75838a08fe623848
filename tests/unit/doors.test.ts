import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const text = readFileSync("docs/doors.md", "utf8");
const rows = text.match(/^\| \*\*.*\|$/gm) ?? [];
const linksIn = (part: string) =>
  Array.from(part.matchAll(/\]\((?!https:)([^)#]+)\)/g), ([, path = ""]) =>
    join("docs", decodeURI(path)),
  );

describe("“Which door for what”", () => {
  test.each(rows)("names the file that does it: %s", (row) => {
    const links = linksIn(row);
    expect(links).not.toEqual([]);
    for (const file of links) expect(statSync(file).isFile(), file).toBe(true);
  });

  test("leads nowhere where nothing is, and neither do the imports of its example", () => {
    const imports = Array.from(text.matchAll(/from "@\/([^"]+)"/g), ([, path = ""]) => path);
    expect(imports).not.toEqual([]);
    for (const file of [...linksIn(text), ...imports]) expect(existsSync(file), file).toBe(true);
  });
});
