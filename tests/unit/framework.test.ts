import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClientFramework } from "@/packages/plainform/src/react/client-framework.ts";

type Exports = typeof import("@/packages/plainform/src/next/client-framework.ts");

test("the module #framework exports what the forms in the browser ask for", () => {
  const isComplete: Exports extends ClientFramework ? true : never = true;
  const isAskedFor: keyof Exports extends keyof ClientFramework ? true : never = true;
  expect([isComplete, isAskedFor]).toEqual([true, true]);
});

test("every member of ClientFramework is imported by a form in the browser", () => {
  const imported = globSync("packages/plainform/src/{react.ts,react/**/*.{ts,tsx}}").flatMap(
    (file) =>
      Array.from(
        readFileSync(file, "utf8").matchAll(/^(?:import|export) \{([^}]*)\} from "#framework";/gm),
        ([, names = ""]) => names.split(",").map((name) => name.trim()),
      ).flat(),
  );
  const members: Record<keyof ClientFramework, true> = {
    rethrowControlFlow: true,
    isControlFlow: true,
    isRedirect: true,
    isUnrecognizedAction: true,
    useRouter: true,
    addressOf: true,
    pathAt: true,
    rootPath: true,
  };
  expect(new Set(imported)).toEqual(new Set(Object.keys(members)));
});
