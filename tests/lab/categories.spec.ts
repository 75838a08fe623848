import { expect, test } from "../qa/modes.ts";

/** A schema that stands inside itself. */

test("an object inside itself has fields two levels deep, and its errors are at them", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/categories");
  const form = page.locator("main form");
  const category = form.getByRole("group", { name: "Category 1", exact: true });
  const inner = category.getByRole("group", { name: "Category 1", exact: true });
  await form.getByRole("button", { name: "Add a category" }).click();
  await expect(category).toHaveCount(1);
  await category.getByRole("button", { name: "Add a category" }).click();
  await expect(inner).toHaveCount(1);
  // Below the last level there is no list.
  await expect(inner.getByRole("button", { name: "Add a category" })).toHaveCount(0);

  await form.getByRole("textbox", { name: "Name" }).first().fill("Animals");
  await category.getByRole("textbox", { name: "Name" }).first().fill("Birds");
  await send(() => form.getByRole("button", { name: "Save" }).click());
  const name = inner.getByRole("textbox", { name: "Name" });
  await expect(name).toHaveAccessibleDescription(/Enter a name/);
  await form.getByRole("link", { name: "Enter a name" }).click();
  await expect(name).toBeFocused();

  await name.fill("Owls");
  await send(() => form.getByRole("button", { name: "Save" }).click());
  const inside = [{ name: "Birds", inside: [{ name: "Owls", inside: [] }] }];
  await expect(form.getByRole("status")).toHaveText(JSON.stringify({ name: "Animals", inside }));
});
