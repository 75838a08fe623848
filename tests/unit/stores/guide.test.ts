import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test.each(["redis-store", "pg-store"])("the guide shows the %s that the tests run", (name) => {
  const source = readFileSync(`tests/data/stores/${name}.ts`, "utf8");
  expect(readFileSync("docs/stores.md", "utf8")).toContain(`\`\`\`ts\n${source}\`\`\``);
});
