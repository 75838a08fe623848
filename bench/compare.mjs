// Compares Plainform with other form kits in the browser and on the server, and writes the table into README.md.
//
//   npm run compare                      everything, some 20 minutes
//   npm run compare -- bytes load        only these measures, printed, not written
//   ONLY=plainform,conform npm run …     only these contenders, printed, not written
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "./browser.mjs";
import { bytes } from "./bytes.mjs";
import { startContenders, versionOf } from "./contenders.mjs";
import { load } from "./load.mjs";
import { many } from "./many.mjs";
import { promises } from "./promises.mjs";
import { report } from "./report.mjs";
import { server } from "./server.mjs";
import { typing } from "./typing.mjs";

const readme = new URL("README.md", import.meta.url);
const start = "<!-- npm run compare writes this -->";
const end = "<!-- to here -->";

const measures = { bytes, load, typing, many, promises, server };
const asked = process.argv.slice(2);
const only = process.env.ONLY?.split(",") ?? [];
for (const name of asked) {
  if (!(name in measures))
    throw new Error(
      `There is no measure “${name}”. There are: ${Object.keys(measures).join(", ")}.`,
    );
}

const { contenders, stop } = await startContenders(only);
// An interrupted run leaves no servers behind.
process.on("SIGINT", () => {
  stop();
  process.exit(130);
});
const found = {};
let browser;
try {
  browser = await launch();
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${new Date().toTimeString().slice(0, 8)} ${name}`);
    try {
      found[name] = await (name === "server" ? measure(contenders) : measure(browser, contenders));
      console.error(found[name]);
    } catch (error) {
      // The earlier measurements took long, so they are kept.
      console.error(`${name} could not be measured:`, error);
    }
  }
} finally {
  await browser?.close();
  stop();
}

const text = report({ contenders, found, versionOf });
console.log(text);
if (asked.length === 0 && only.length === 0) {
  const [before, rest = ""] = readFileSync(readme, "utf8").split(start);
  const [, after] = rest.split(end);
  writeFileSync(readme, `${before}${start}\n\n${text}\n\n${end}${after}`);
}
