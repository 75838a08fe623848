import { expect, test } from "../qa/modes.ts";

/** A control stands in the place of what its form has of that name: `form.title` is then the control. */

for (const name of [
  "name",
  "title",
  "action",
  "method",
  "id",
  "length",
  "submit",
  "children",
  "style",
  "target",
  "value",
  "focus",
  "closest",
  "append",
]) {
  test(`a field may be called ${name}`, async ({ page, visit, send }) => {
    await visit(`/lab/sending/names?field=${name}`);
    const field = page.getByLabel("The field");
    const save = page.getByRole("button", { name: "Save" });
    await page.getByLabel("Another field").fill("x");
    await field.fill(" ");
    await send(() => save.click());
    await expect(field).toHaveAccessibleDescription(`Error: Enter ${name}`);
    await expect(page.getByRole("link", { name: `Enter ${name}` })).toBeVisible();

    await field.fill("A");
    await send(() => field.press("Enter"));
    await expect(page.getByRole("status")).toHaveText(JSON.stringify({ other: "x", [name]: "A" }));
    await expect(field).toHaveValue("");

    await field.fill("B");
    await page.getByRole("button", { name: "Reset" }).click();
    await expect(field).toHaveValue("");
    await field.fill("C");
    await send(() => save.click());
    await expect(page.getByRole("status")).toHaveText(JSON.stringify({ [name]: "C" }));
  });
}
