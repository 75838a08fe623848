import { expect, test } from "../qa/modes.ts";
import { listsForm, sent } from "./lists.ts";

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

test("a draft has its rows, and those within them", async ({ page, visit }) => {
  await visit("/lab/lists?draft");
  const form = listsForm(page);
  await form.button("Add a person").click();
  await form.nameOf(2).fill("Edsger");
  await form.button("Add a phone", form.person(2)).click();
  await form.numbersOf(2).fill("333");
  await form.button("Move up Person 3").click();
  const draft = () => page.evaluate(() => localStorage.getItem("plainform draft lists"));
  await expect.poll(draft).toContain("people[1].phones[0].number");

  const before = await sent(page);

  await visit("/lab/lists?draft");
  await expect(form.status).toHaveText(/What you entered before is back/);
  expect(await sent(page)).toEqual(before);
  // One that had been there is gone by then.
  await form.button("Remove Person 1").click();
  await expect.poll(draft).not.toContain("Ada");
  await visit("/lab/lists?draft");
  await expect(form.status).toHaveText(/What you entered before is back/);
  await expect(form.person(1)).toBeVisible();
  await expect(form.person(2)).toHaveCount(0);
  await expect(form.nameOf(0)).toHaveValue("Edsger");
  await expect(form.nameOf(1)).toHaveValue("Grace");
});

test("a link to a field that another choice hides leads to the choice that shows it", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  const byPost = page.getByRole("radio", { name: "By post" });
  const link = form.summary.getByRole("link", { name: "Enter a street" });
  await byPost.check();
  await send(() => form.save.click());
  await link.click();
  await expect(page.getByRole("textbox", { name: "Street" })).toBeFocused();
  await page.getByRole("radio", { name: "By email" }).check();
  await link.click();
  await expect(byPost).toBeFocused();
  await expect(byPost).not.toBeChecked();
});
