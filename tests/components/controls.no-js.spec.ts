import { expect, test } from "../qa/modes.ts";

test("nothing is offered that needs scripts", async ({ page, visit }) => {
  await visit("/lab/controls");
  await expect(page.locator("button:not([type=submit])")).toHaveCount(0);
  await expect(page.getByLabel("Story (optional)")).toHaveAccessibleDescription(
    "Up to 20 characters",
  );
  await expect(page.getByText("Up to 20 characters")).toBeVisible();
});
