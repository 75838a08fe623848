import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

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

for (const [name, command] of Object.entries(scripts)) {
  test(`npm run ${name} is read alike by the shell of every system`, () => {
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
