import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm, parseFormAsync } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { parseJson } from "@/packages/plainform/src/core/validate/parse-json.ts";
import { formData } from "./form-data.ts";
import { foundByEngine } from "./found-by-engine.ts";

const chosen = z.config();
const before = { localeError: chosen.localeError, customError: chosen.customError };
afterEach(() => {
  z.config(before);
});

/** Runs a module in a process of its own, where nothing was imported before, and reads what it prints. */
function inProcess(code: string): unknown {
  const source = code.replaceAll(
    "kit/",
    new URL("../../../packages/plainform/src/core/", import.meta.url).href,
  );
  const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", source];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

const kit = [
  "validate/parse-form",
  "validate/parse-json",
  "fields-of",
  "validate/schema-of-form-data",
  "validate/server-checks",
  "field-access",
  "none-of",
]
  .map((file) => `await import("kit/${file}.ts");`)
  .join("\n");

const own = 'z.number().safeParse("x").error.issues[0].message';
const zods = "Invalid input: expected number, received string";
const kits = "Enter a number";

describe("importing the kit", () => {
  test("leaves zod's words and settings as they are", () => {
    const printed = inProcess(`
      import { z } from "zod";
      const schema = z.object({ a: z.string() });
      const before = { ...z.config() };
      ${kit}
      const after = z.config();
      const keys = Object.keys({ ...before, ...after });
      console.log(JSON.stringify([keys.filter((key) => before[key] !== after[key]), ${own}]));
    `);
    expect(printed).toEqual([[], zods]);
  });

  test("as the first thing of all leaves zod's own words in force", () => {
    const printed = inProcess(`
      ${kit}
      const { z } = await import("zod");
      console.log(JSON.stringify([z.config().jitless === true, ${own}]));
    `);
    expect(printed).toEqual([false, zods]);
  });
});

describe("the kit's words are said in the kit, unless the application chose a locale", () => {
  const parse = `
    const { parseForm } = await import("kit/validate/parse-form.ts");
    const { errors } = await import("kit/validate/parse-json.ts").then(({ parseJson }) => parseJson(z.object({ n: z.number() }), { n: "x" }));
    const { fieldErrors } = parseForm(z.object({ n: z.number() }), new FormData());
    console.log(JSON.stringify([fieldErrors.n[0], errors[0].message]));
  `;
  test.each([
    ["nothing was chosen", 'import { z } from "zod";', kits, kits],
    [
      "schemas were made before",
      'import { z } from "zod"; z.object({ a: z.string() });',
      kits,
      kits,
    ],
    [
      "German was chosen before",
      'import { z } from "zod"; z.config(z.locales.de());',
      expect.stringContaining("Ungültige Eingabe"),
      expect.stringContaining("Ungültige Eingabe"),
    ],
    [
      "German was chosen after",
      `import { z } from "zod"; ${kit} z.config(z.locales.de());`,
      expect.stringContaining("Ungültige Eingabe"),
      expect.stringContaining("Ungültige Eingabe"),
    ],
    [
      "English was chosen",
      `import { z } from "zod"; ${kit} z.config(z.locales.en());`,
      "Invalid input: expected number, received undefined",
      zods,
    ],
  ])("%s", (_, code, nothing, wrong) => {
    expect(inProcess(`${code} ${parse}`)).toEqual([nothing, wrong]);
  });
});

/** What each of the kit's ways says of a number that is a text, in the order of the precedence. */
async function said(schema: z.ZodType) {
  const form = z.object({ a: schema });
  const data = formData(["a", "x"]);
  const json = await parseJson(form, { a: "x" });
  const [sync, later] = [parseForm(form, data), await parseFormAsync(form, data)];
  const inBrowser = await foundByEngine(form, [["a", "x"]]);
  return [
    sync.success || sync.fieldErrors.a?.[0],
    later.success || later.fieldErrors.a?.[0],
    json.success || json.errors[0]?.message,
    inBrowser.a?.[0],
    (fieldsOf(form).a as { messages?: { type?: string } }).messages?.type,
  ];
}

describe("at every door, in the browser and beside a field that nobody filled in yet", () => {
  const same = (words: unknown) => Array.from({ length: 5 }, () => words);

  test("the kit's own words", async () => {
    expect(await said(z.number())).toEqual(same(kits));
  });
  test("the schema's before all others", async () => {
    z.config({ customError: () => "custom", localeError: () => "locale" });
    expect(await said(z.number("Own"))).toEqual(same("Own"));
  });
  test("customError's before those of the kit", async () => {
    z.config({ customError: ({ code }) => `custom ${code}` });
    expect(await said(z.number())).toEqual(same("custom invalid_type"));
  });
  test("customError's as an object", async () => {
    z.config({ customError: () => ({ message: "custom" }) });
    expect(await said(z.number())).toEqual(same("custom"));
  });
  test("the kit's where customError has none", async () => {
    z.config({ customError: ({ code }) => (code === "too_small" ? "custom" : undefined) });
    expect(await said(z.number())).toEqual(same(kits));
  });
  test("the chosen locale's before those of the kit", async () => {
    z.config({ localeError: ({ code }) => `locale ${code}` });
    expect(await said(z.number())).toEqual(same("locale invalid_type"));
    z.config({ customError: () => "custom" });
    expect(await said(z.number())).toEqual(same("custom"));
  });
  test("the application's own parse has zod's words", () => {
    expect(z.number().safeParse("x").error?.issues[0]?.message).toBe(zods);
  });
});
