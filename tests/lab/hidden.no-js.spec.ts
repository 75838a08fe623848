import { expect, test } from "../qa/modes.ts";

/** What is wrong in a part of the page that is hidden, in a form without a summary. */

test("what is wrong in a closed <details> and behind another choice is shown", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/hidden");
  const note = page.getByRole("textbox", { name: "Note" });
  const street = page.getByRole("textbox", { name: "Street" });
  await page.getByText("More", { exact: true }).click();
  await page.getByText("Even more").click();
  await note.fill("Wrong");
  await page.getByRole("radio", { name: "By mail" }).check();
  await street.fill("Wrong");
  await page.getByRole("radio", { name: "By visit" }).check();
  await expect(street).toBeHidden();
  await send(() => page.getByRole("button", { name: "Save" }).click());
  await expect(note).toBeVisible();
  await expect(note).toHaveAccessibleDescription(/Write another note/);
  await expect(street).toBeVisible();
  await note.fill("Right");
  await street.fill("Main Street");
  await send(() => page.getByRole("button", { name: "Save" }).click());
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(note).toBeHidden();
  await expect(street).toBeHidden();
});
