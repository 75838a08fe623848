import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** How many type instantiations TypeScript needs for a file of the project. A count doesn't depend on the machine. */
function instantiations(source: string): number {
  const folder = mkdtempSync("node_modules/.cache/types-");
  try {
    writeFileSync(join(folder, "schema.ts"), source);
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../../../tsconfig.json",
        compilerOptions: {
          incremental: false,
          plugins: [],
          tsBuildInfoFile: null,
          types: ["node"],
          paths: { "@/*": ["../../../*"] },
        },
        include: ["schema.ts"],
        exclude: [],
      }),
    );
    // Several checkers divide the files among them, and each counts anew what their files share.
    const compiler = "node_modules/typescript/bin/tsc";
    const options = [compiler, "--extendedDiagnostics", "--singleThreaded", "-p", folder];
    const report = execFileSync(process.execPath, options, { encoding: "utf8" });
    return Number(report.match(/^Instantiations:\s+(\d+)/m)?.[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the fields of a schema with 100 fields take few type instantiations", () => {
  const kinds = [
    "z.string().min(1)",
    "z.number().optional()",
    "z.boolean()",
    'z.enum(["a", "b"])',
    "z.array(z.object({ url: z.url() }))",
  ];
  const shape = Array.from({ length: 100 }, (_, i) => `f${i}: ${kinds[i % kinds.length]},`).join(
    "\n",
  );
  const start = `import { z } from "zod";\nimport { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";\nconst schema = z.object({\n${shape}\n});\n`;
  const uses = Array.from({ length: 100 }, (_, i) => `fields.f${i};`).join("\n");
  const schema = instantiations(`${start}void schema; void fieldsOf;`);
  const fields = instantiations(`${start}export const fields = fieldsOf(schema);\n${uses}`);
  expect(schema).toBeGreaterThan(0);
  expect(fields - schema).toBeLessThan(20_000);
}, 120_000);

test("the fields of a schema that stands inside itself in three places take few type instantiations", () => {
  const start = `import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
const rule = z.object({
  name: z.string().min(1),
  get all() { return z.array(rule); },
  get some() { return z.array(rule).optional(); },
  get not() { return rule.optional(); },
});
`;
  const uses = ["all", "some"].map((name) => `fields.${name}.item.not.name;`).join("\n");
  const schema = instantiations(`${start}void rule; void fieldsOf;`);
  const fields = instantiations(
    `${start}export const fields = fieldsOf(z.object({ rule })).rule;\n${uses}`,
  );
  expect(schema).toBeGreaterThan(0);
  expect(fields - schema).toBeLessThan(5_000);
}, 120_000);
