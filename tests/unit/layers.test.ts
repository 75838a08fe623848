import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** What the linter says of a file with one import in it. */
function lint(file: string, specifier: string): string {
  try {
    return execFileSync(
      "node_modules/.bin/biome",
      ["lint", "--only=style/noRestrictedImports", "--colors=off", `--stdin-file-path=${file}`],
      { input: `import { x } from "${specifier}";\nx();\n`, encoding: "utf8", stdio: "pipe" },
    );
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr);
  }
}

test.each([
  ["lib/form/x.ts", "react"],
  ["lib/form/x.ts", "react-dom/client"],
  ["lib/form/x.ts", "@/schemas/post.ts"],
  ["lib/http/x.ts", "../../proxy.ts"],
  ["components/x.tsx", "@/data/posts.ts"],
  ["components/x.tsx", "../data/posts.ts"],
  ["components/x.tsx", "@/limits.ts"],
  ["components/x.tsx", "zod"],
  ["schemas/x.ts", "@/data/posts.ts"],
  ["data/x.ts", "../actions/posts.ts"],
  ["data/x.ts", "@/app/layout.tsx"],
  ["actions/x.ts", "@/components/form.tsx"],
  ["actions/x.ts", "@/proxy.ts"],
  ["app/x.ts", "@/stories/message.ts"],
])("%s may not import %s", (file, specifier) => {
  expect(lint(file, specifier)).toContain("noRestrictedImports");
});

test.each([
  ["lib/form/x.ts", "../errors.ts"],
  ["components/x.tsx", "@/lib/form/state.ts"],
  ["schemas/x.ts", "@/lib/form/fields.ts"],
  ["data/x.ts", "@/schemas/post.ts"],
  ["actions/x.ts", "@/data/posts.ts"],
  ["app/x.tsx", "@/actions/posts.ts"],
])("%s may import %s", (file, specifier) => {
  expect(lint(file, specifier)).not.toContain("noRestrictedImports");
});
