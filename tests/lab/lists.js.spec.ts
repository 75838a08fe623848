import { expect, test } from "../qa/modes.ts";
import { listsForm } from "./lists.ts";

test("React Hook Form knows rows by their new numbers", async ({ page, visit, send }) => {
  await visit("/lab/lists?schema");
  const form = listsForm(page);
  await form.nameOf(0).focus();
  await expect(page.getByText(/^Edited:/)).toBeVisible();
  await form.nameOf(1).fill("");
  await form.nameOf(0).focus();
  await expect(form.nameOf(1)).toHaveAccessibleDescription(/Enter a name/);
  await form.button("Move up Person 2").click();
  await expect(form.nameOf(0)).toHaveAccessibleDescription(/Enter a name/);
  await expect(form.nameOf(1)).not.toHaveAttribute("aria-invalid");
  await form.nameOf(0).fill("Grace again");
  await expect(form.nameOf(0)).not.toHaveAttribute("aria-invalid");
  await page.getByRole("radio", { name: "Not at all" }).check();
  await send(() => form.save.click());
  await expect(form.status).toContainText('[{"name":"Grace again"');
});
