import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const folders =
  "{actions,app,bench,components,data,docs,packages,schemas,scripts,states,stories,tests}";
const skipped = /node_modules|\/dist\/|\/generated\/|^packages\/plainform\/docs/;
const files = globSync([`${folders}/**/*`, "*.*", ".storybook/*"], { exclude: [".data"] })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !skipped.test(file) && statSync(file).isFile());
const basenames = new Set(files.map((file) => basename(file)));
const pages = files.filter((file) => file.endsWith(".md"));

/** All words of the sources. The documentation names nothing that isn't among them. */
const words = new Set<string>();
for (const file of files.filter((each) => /\.(m?[jt]sx?|css|json)$/.test(each))) {
  if (basename(file) !== "package-lock.json") addWords(readFileSync(file, "utf8"));
}

function addWords(text: string, into = words): void {
  for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) into.add(word);
}

/** Names of other projects, and names that a decision rejects. */
const names = new Set([
  "cacheHandlers", // Next
  "partialPrefetching", // Next
  "reuseContext", // Playwright
  "useOptimistic", // React
  "PlanNames", // a table that decision 90 rejects
  "RunOnce", // the interface before that of decision 98
]);

/** Files of an adopter's application that the reference application doesn't have. */
const adopters = new Set(["loading.tsx"]);

describe.each(pages)("%s", (page) => {
  const text = readFileSync(page, "utf8");
  const prose = text.replaceAll(/^```.*?^```$/gms, "");
  const own = new Set<string>();
  for (const [code] of text.matchAll(/^```.*?^```$/gms)) addWords(code, own);
  const spans = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, span = ""]) => span);

  test("links to files that are there", () => {
    const links = Array.from(prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ([, link = ""]) =>
      join(dirname(page), decodeURI(link)),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  test("names files that are there", () => {
    const paths = spans.filter((span) => /^[\w./[\]-]+\.(m?tsx?|mjs|css|md)$/.test(span));
    const isThere = (path: string) =>
      path.includes("/")
        ? existsSync(path) || files.some((file) => file.endsWith(`/${path}`))
        : basenames.has(path) || adopters.has(path);
    // An adopter's own files, and those of the installed package, aren't here.
    const elsewhere = /^(node_modules\/|\.\/)/;
    expect(paths.filter((path) => !elsewhere.test(path) && !isThere(path))).toEqual([]);
  });

  test("names functions, types and options that the sources have", () => {
    const unknown = spans
      .filter((span) => !/\.\w{2,3}$|\//.test(span))
      .flatMap((span) => span.match(/[A-Za-z_$][\w$]*/g) ?? [])
      .filter((word) => /[a-z][A-Z]/.test(word))
      .filter((word) => !words.has(word) && !own.has(word) && !names.has(word));
    expect(unknown).toEqual([]);
  });
});

test("the index of the documentation links to every page and every decision, by its title", () => {
  const index = readFileSync("docs/README.md", "utf8");
  const others = pages.filter((page) => /^docs\/(?!README|errors\/)/.test(page));
  expect(others.filter((page) => !index.includes(`](${page.slice("docs/".length)})`))).toEqual([]);
  for (const page of others.filter((each) => each.includes("/decisions/"))) {
    const [, number, title] = /^# (\d+)\. (.*)$/m.exec(readFileSync(page, "utf8")) ?? [];
    expect(index).toContain(`[${number}](${page.slice("docs/".length)}): ${title}`);
  }
});
