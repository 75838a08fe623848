import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { build, type Rolldown } from "vite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  DeveloperError,
  logDeveloperError,
} from "@/packages/plainform/src/core/developer-error.ts";
import { developerErrorMessages } from "@/packages/plainform/src/core/developer-error-messages.ts";

const codes = Object.keys(developerErrorMessages ?? {});
const pages = globSync("docs/errors/*.md");
const pageOf = (code: string) => readFileSync(`docs/errors/${code}.md`, "utf8");
const sources = globSync("{packages/plainform/src,components}/**/*.{ts,tsx}").map(
  (file) => [file.replaceAll("\\", "/"), readFileSync(file, "utf8")] as const,
);

describe("each code", () => {
  test("has a page, and each page is that of a code", () => {
    expect(pages.map((page) => basename(page, ".md")).toSorted()).toEqual(codes.toSorted());
  });

  test.each(codes)("%s is said somewhere in the kit", (code) => {
    const uses = sources.filter(([, source]) =>
      new RegExp(`\\b(?:new DeveloperError|logDeveloperError)\\(\\s*"${code}"`).test(source),
    );
    expect(uses.map(([file]) => file)).not.toEqual([]);
  });

  test.each(codes)("%s has a page that says what happened, why, and how to solve it", (code) => {
    const headings = pageOf(code)
      .replaceAll(/^```.*?^```$/gms, "")
      .match(/^#+ .*$/gm);
    expect(headings?.[0]).toMatch(new RegExp(`^# ${code}: [A-Z].*[^.]$`));
    expect(headings?.slice(1)).toEqual(["## What happened", "## Why", "## How to solve it"]);
    for (const part of pageOf(code).split(/^## .*$/m)) expect(part.trim()).not.toBe("");
  });
});

/** What is neither a developer's mistake nor has a sentence of its own. */
const others = [
  "packages/plainform/src/core/developer-error.ts",
  // Whoever keeps the server running reads this: its id is what a person was told.
  "packages/plainform/src/core/log-unexpected.ts",
  // The form goes on without the check that could not be asked.
  "packages/plainform/src/react/live-checks.tsx",
  // The error that is logged has a code, or is that of the application’s own module or of the connection.
  "packages/plainform/src/react/use-client-schema.tsx",
  // A feature of a form could not be loaded: the error is that of the connection.
  "packages/plainform/src/react/use-lazy-features.ts",
  // What it logs has a code, and is said in production alone.
  "packages/plainform/src/stores/memory-store.ts",
  // Whoever keeps the database running reads why a submission could not be done.
  "packages/plainform/src/stores/run-once.ts",
  // A test that fails says what the store under test did.
  "packages/plainform/src/testing/test-submission-store.ts",
];

test("the kit throws and logs nothing for developers without a code", () => {
  const uncoded = sources.filter(([, source]) =>
    /^(?! *(?:\*|\/\/)).*(?:new (?:Type|Range|Syntax)?Error\(|console\.)/m.test(source),
  );
  expect(uncoded.map(([file]) => file).toSorted()).toEqual(others);
});

test("an error says its code, what to write instead, and where its page is", () => {
  const error = new DeveloperError("PF-106", "a.b");
  expect(error).toBeInstanceOf(TypeError);
  expect(error.code).toBe("PF-106");
  expect(String(error)).toBe(
    "DeveloperError: PF-106: A field can’t be named “a.b”: names of forms read “a.b” and “a[0]”. Give it another name in the schema.\n" +
      "See node_modules/plainform/docs/errors/PF-106.md",
  );
});

describe("what works only in part", () => {
  const log = vi.spyOn(console, "error");
  beforeEach(() => log.mockReset());
  afterEach(() => vi.unstubAllEnvs());

  test("is said in development, once for each thing", () => {
    vi.stubEnv("NODE_ENV", "development");
    for (const key of ["first", "first", "second"]) logDeveloperError("PF-204", key);
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/^PF-204: .*“first”/)],
      [expect.stringMatching(/^PF-204: .*“second”/)],
    ]);
  });

  test("is not said in production", () => {
    vi.stubEnv("NODE_ENV", "production");
    logDeveloperError("PF-204", "third");
    expect(log).not.toHaveBeenCalled();
  });
});

/** What a browser would get of the error, minified as for production. */
async function bundled(nodeEnv: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: "error",
    define: {
      "process.env.NODE_ENV": JSON.stringify(nodeEnv),
      "typeof window": '"object"',
    },
    build: {
      write: false,
      minify: true,
      target: "esnext",
      lib: { entry: "packages/plainform/src/core/developer-error.ts", formats: ["es"] },
    },
  })) as Rolldown.RolldownOutput[];
  return result[0]?.output[0].code ?? "";
}

test("a browser gets the sentences in development alone", async () => {
  const sentence = "names of forms read";
  expect(await bundled("development")).toContain(sentence);
  const production = await bundled("production");
  expect(production).not.toContain(sentence);
  expect(production).toContain("docs/errors");
  expect(production.length).toBeLessThan(400);
});
