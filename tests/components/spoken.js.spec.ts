import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { expect, test } from "../qa/modes.ts";

/** A group of each kind, and what stands above them when something is wrong. */
const pages = [
  "ErrorSummary/one-error",
  "Fieldset/hint",
  "FieldArray/filled",
  "RadioGroup/error-and-hint",
  "RadioGroup/read-only",
  "CheckboxGroup/filled",
  "DateField/wrong-year",
];

let reader = "";

test.beforeAll(async () => {
  const bundle = await build({
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(
          new URL("index.browser.js", import.meta.resolve("@guidepup/virtual-screen-reader")),
        ),
        formats: ["iife"],
        name: "reader",
      },
    },
  });
  const [{ output }] = bundle as [Rolldown.RolldownOutput];
  reader = output[0].code;
});

for (const path of pages) {
  test(`what a screen reader says on its way through ${path}`, async ({ page, visit }) => {
    await visit(`/states/${path}`);
    await page.evaluate(`${reader}\nglobalThis.reader = reader;`);
    const phrases = await page.evaluate(read);
    expect(`${phrases.join("\n")}\n`).toMatchSnapshot(`${path.replace("/", "-")}.txt`);
  });
}

interface Reader {
  start: (options: { container: Element }) => Promise<void>;
  next: () => Promise<void>;
  stop: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  spokenPhraseLog: () => Promise<string[]>;
}

async function read(): Promise<string[]> {
  const { virtual } = (globalThis as unknown as { reader: { virtual: Reader } }).reader;
  const [container] = document.forms;
  if (!container) throw new Error("There is no form on this page");
  await virtual.start({ container });
  // It begins anew behind the end.
  for (let steps = 0; steps < 100; steps++) {
    await virtual.next();
    if (/^end of (?:form|document)/.test(await virtual.lastSpokenPhrase())) break;
  }
  const phrases = await virtual.spokenPhraseLog();
  await virtual.stop();
  return phrases;
}
