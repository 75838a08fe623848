import { expect, test } from "../qa/modes.ts";

/** A list stands before the buttons of its form, and has buttons of its own. */

test("a list that is disabled leaves Enter to the form", async ({ page, visit, send }) => {
  await visit("/lab/sending/list?disabled=list");
  const title = page.getByLabel("Title");
  await title.fill("A");
  await send(() => title.press("Enter"));
  const value = { title: "A", people: [], do: "draft" };
  await expect(page.getByRole("status")).toHaveText(JSON.stringify(value));
});
