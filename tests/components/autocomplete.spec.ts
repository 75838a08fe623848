import { expect, test } from "../qa/modes.ts";
import { shown } from "./state-page.ts";

/** What a browser is told that it may fill in, and what the Enter key does: as much as is known, and no more. */

for (const { component, state = "default", name, autocomplete } of [
  // It has a least length, so that it is being chosen: a browser would fill in the old one.
  { component: "PasswordField", name: "password", autocomplete: "new-password" },
  {
    component: "PasswordField",
    state: "new-password",
    name: "password",
    autocomplete: "new-password",
  },
  {
    component: "PasswordField",
    state: "current-password",
    name: "password",
    autocomplete: "current-password",
  },
  { component: "OneTimeCodeField", name: "code", autocomplete: "one-time-code" },
  { component: "TextField", name: "name", autocomplete: "name" },
  { component: "Fields", name: "email", autocomplete: "email" },
  { component: "Fields", name: "phones[0].number", autocomplete: "tel" },
  { component: "Fields", name: "phones[0].name", autocomplete: null },
  // An address may be anybody's: its format alone says nothing.
  { component: "FieldArray", name: "links[0].url", autocomplete: null },
]) {
  test(`${name} of ${component}, ${state}, is filled in as ${autocomplete}`, async ({
    page,
    visit,
  }) => {
    await visit(`/states/${component}`);
    const control = shown(page, state).section.locator(`[name="${name}"]`);
    await expect(control).toHaveCount(1);
    expect(await control.getAttribute("autocomplete")).toBe(autocomplete);
  });
}

test("the Enter key of a search says so, and of no other text", async ({ page, visit }) => {
  await visit("/states/TextField");
  const key = (state: string) => shown(page, state).section.locator("[name=name]");
  await expect(key("search")).toHaveAttribute("enterkeyhint", "search");
  await expect(key("default")).not.toHaveAttribute("enterkeyhint");
  await visit("/posts");
  await expect(page.getByRole("searchbox")).toHaveAttribute("enterkeyhint", "search");
});
