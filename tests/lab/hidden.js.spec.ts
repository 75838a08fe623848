import { expect, test } from "../qa/modes.ts";

/** What is wrong in a part of the page that is hidden, in a form without a summary. */

test("the focus goes into a closed <details>, which opens and stays open", async ({
  page,
  visit,
}) => {
  await visit("/lab/hidden");
  const note = page.getByRole("textbox", { name: "Note" });
  await page.getByText("More", { exact: true }).click();
  await page.getByText("Even more").click();
  await note.fill("Wrong");
  await page.getByText("Even more").click();
  await page.getByText("More", { exact: true }).click();
  await expect(note).toBeHidden();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/Write another note/);
  await note.fill("Right");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
});

test("the focus goes to the choice that hides a field, and to a group of buttons that is wrong", async ({
  page,
  visit,
}) => {
  await visit("/lab/hidden");
  const save = page.getByRole("button", { name: "Save" });
  await page.getByRole("radio", { name: "By mail" }).check();
  await page.getByRole("textbox", { name: "Street" }).fill("Wrong");
  await page.getByRole("radio", { name: "By visit" }).check();
  await save.click();
  await expect(page.getByRole("radio", { name: "By mail" })).toBeFocused();
  await page.getByRole("radio", { name: "By mail" }).check();
  await page.getByRole("textbox", { name: "Street" }).fill("Main Street");
  await page.getByRole("radio", { name: "Medium" }).check();
  await save.click();
  await expect(page.getByRole("radiogroup", { name: "Size" })).toHaveAccessibleDescription(
    /Choose another size/,
  );
  await expect(page.getByRole("radio", { name: "Small" })).toBeFocused();
});
