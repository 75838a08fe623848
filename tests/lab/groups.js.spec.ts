import { expect, test } from "../qa/modes.ts";

test("a group that is emptied again asks for nothing", async ({ page, visit }) => {
  await visit("/lab/groups");
  const group = page.getByRole("group", { name: "Optional (optional)" });
  const street = group.getByRole("textbox", { name: "Street", exact: true });
  const city = group.getByRole("textbox", { name: "City", exact: true });
  await city.fill("Paris");
  await street.fill("x");
  await street.fill("");
  await city.focus();
  await expect(group.getByText("Enter a street")).toHaveCount(1);
  await city.fill("");
  await street.focus();
  await expect(group.getByText("Enter a street")).toHaveCount(0);
  await expect(street).not.toHaveAttribute("aria-invalid");
});
