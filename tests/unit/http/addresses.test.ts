import { globSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { isPage } from "@/app/api/addresses.ts";

/** `app/posts/[id]/page.tsx` → `/posts/1` */
const addressesOf = (files: string) =>
  globSync(files).map((file) =>
    `/${dirname(file.replaceAll("\\", "/")).replace(/^app\/?/, "")}`.replaceAll(
      /\[+\.*\w+\]+/g,
      "1",
    ),
  );

test("every page is told from every route handler", () => {
  const pages = addressesOf("app/**/page{,.lab}.tsx");
  const routes = addressesOf("app/**/route{,.lab}.ts");
  expect(pages).toContain("/posts/1/edit");
  expect(routes).toContain("/api/posts/1");
  const advice = "Name the addresses of this route handler in app/api/addresses.ts";
  for (const page of pages) expect(isPage(page), page).toBe(true);
  for (const route of routes) expect(isPage(route), `${route}: ${advice}`).toBe(false);
});
