import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("packages/plainform/src/ exports what it did: a change here is a change of what adopters have", () => {
  // The folders below core/ are how it is done, and may change.
  const files = globSync([
    "packages/plainform/src/{core,http,next,node,stores,testing,webhooks}/*.ts",
    "packages/plainform/src/core/validate/parse-*.ts",
  ])
    // The package's own module `#framework`: tests/unit/framework.test.ts checks it.
    .filter((file) => !file.endsWith("client-framework.ts"))
    .toSorted();
  const names = Object.fromEntries(
    files.map((file) => [
      file.replaceAll("\\", "/"),
      Array.from(
        readFileSync(file, "utf8").matchAll(
          /^export (?:default )?(?:async )?(?:abstract )?(?:class|const|enum|function\*?|interface|let|type) (\w+)/gm,
        ),
        ([, name]) => name,
      ).toSorted(),
    ]),
  );
  expect(files.some((file) => /^export (?:\{|\*)/m.test(readFileSync(file, "utf8")))).toBe(false);
  expect(names).toMatchSnapshot();
});
