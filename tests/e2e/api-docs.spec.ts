import { expect, test } from "../qa/modes.ts";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "../qa/page-checks.ts";

test("the API’s documentation is a page to read, with or without scripts", async ({
  page,
  visit,
  mode,
}) => {
  await visit("/");
  await page.getByRole("link", { name: "API", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The API");
  const operation = page.getByRole("article", { name: "Add a user" });
  await expect(operation).toContainText("POST /api/users");
  await operation.getByRole("link", { name: "UserInput" }).click();
  const schema = page.getByRole("article", { name: "UserInput" });
  await expect(schema).toBeInViewport();
  await expect(schema).toContainText("text, not empty, at most 100 characters · required");
  await expect(page.getByRole("link", { name: "OpenAPI document" })).toHaveAttribute(
    "href",
    "/api/openapi.json",
  );
  await expectValidHtml(await page.content());
  await expectNoSidewaysScrolling(page);
  // It is the same page in every mode, and a long one: axe looks at it once.
  if (mode === "js") await expectAccessible(page);
});
