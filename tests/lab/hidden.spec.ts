import { expect, test } from "../qa/modes.ts";

test("a summary leads into what is hidden", async ({ page, visit, send }) => {
  await visit("/lab/hidden?summary");
  const note = page.getByRole("textbox", { name: "Note" });
  await page.getByText("More", { exact: true }).click();
  await page.getByText("Even more").click();
  await note.fill("Wrong");
  await page.getByText("More", { exact: true }).click();
  await send(() => page.getByRole("button", { name: "Save" }).click());
  await page.getByRole("link", { name: "Write another note" }).click();
  await expect(note).toBeFocused();
});
