import { globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const packages = ["", "packages/plainform/", "bench/", "tests/api/client/"];
/** The scripts of every package.json of the repository. */
const scripts = packages.flatMap((folder) => {
  const { scripts } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
  return Object.entries<string>(scripts).map(([name, command]) => ({ folder, name, command }));
});

/**
 * Windows runs an npm script in cmd.exe, macOS and Linux run it in sh. Both read words, quotes in the form of `"` and
 * `&&` alike.
 */
const ofOneShell: Record<string, RegExp> = {
  "a variable is set before a command": /(^|&& *)\w+=/,
  "a variable is read": /\$|%\w+%/,
  "commands are joined by something else than &&": /;|\||(?<!&)&(?!&)/,
  "output is redirected": /[<>]/,
  "single quotes are used": /'/,
  "a path is written with backslashes": /\\/,
  "a program is run that only one system has":
    /(^|&& *)(cat|cp|env|export|kill|mkdir|mv|pkill|rm|sed|set|sh|bash|sleep|touch|which)\b/,
};

for (const { folder, name, command } of scripts) {
  test(`npm run ${name} of ${folder}package.json is read alike by the shell of every system`, () => {
    const found = Object.keys(ofOneShell).filter((what) => ofOneShell[what]?.test(command));
    expect(found).toEqual([]);
  });
}

const files = readdirSync("scripts").filter((file) => file.endsWith(".mjs"));

for (const file of files) {
  test(`scripts/${file} starts programs and names folders in a way that every system has`, () => {
    const source = readFileSync(`scripts/${file}`, "utf8");
    expect(source).not.toMatch(/["'` ](\/tmp\/|\/dev\/null|kill -|pkill|killall|bash -c|sh -c)/);
    // A negative id ends a group of processes, which Windows does not have.
    expect(source).not.toMatch(/process\.kill\(-/);
  });
}

/**
 * Windows has no program of these names but a script for its shell, so Node is given the path of the program's own file.
 * npm is run in a shell there; the others run only on systems that have them.
 */
const runByName = ["apt-get", "id", "npm", "taskkill"];

test("programs of packages are started by the path of their file, which every system has", () => {
  const sources = globSync("{scripts,tests,bench,packages/plainform}/**/*.{ts,mjs}", {
    exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(path),
  });
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap((file) => {
    const source = readFileSync(file, "utf8");
    const started = source.matchAll(/\b(?:spawn|execFile)(?:Sync)?\(\s*"([^"]+)"/g);
    return Array.from(started, ([, program = ""]) => `${program} in ${file}`);
  });
  expect(found).not.toEqual([]);
  expect(found.filter((start) => !runByName.includes(start.split(" ")[0] ?? ""))).toEqual([]);
});
