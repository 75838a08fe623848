import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const folder = "docs/decisions";
const kit = "packages/plainform/src";
const files = readdirSync(folder);

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("has a number or a plain title, a date and a status", () => {
    const [title = "", , date = "", status = ""] = text.split("\n");
    expect(title).toMatch(/^# \S/);
    expect(date).toMatch(/^Date: \d{4}-\d{2}-\d{2}$/);
    expect(status).toMatch(/^Status: (accepted|superseded by \[?\d+.*)$/);
  });

  test("has a context, a decision and consequences, in this order, and none is empty", () => {
    const [, ...sections] = text.split(/^## /m);
    expect(sections.map((section) => section.split("\n")[0])).toEqual([
      "Context",
      "Decision",
      "Consequences",
    ]);
    for (const section of sections) expect(section.split("\n").slice(1).join("")).not.toBe("");
  });

  test("names files that are there, and links to other decisions that are there", () => {
    const names = Array.from(text.matchAll(/`([a-z][\w.-]*\/[\w./[\]-]*\.(?:tsx?|mjs))`/g));
    const missing = names
      .map(([, name = ""]) => name)
      .filter((name) => !existsSync(name) && !existsSync(join(kit, name)));
    expect(missing).toEqual([]);
    const links = Array.from(text.matchAll(/\]\((\d{4}-[^)#]*)/g), ([, name = ""]) => name);
    expect(links.filter((name) => !files.includes(name))).toEqual([]);
  });
});
