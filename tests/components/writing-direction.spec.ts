import { expect, test } from "../qa/modes.ts";
import { shown } from "./state-page.ts";

/** In a page that is written from right to left, what is written from left to right keeps its order while one types. */

for (const { component, name, entry } of [
  { component: "Fields", name: "email", entry: "ada@example.com" },
  { component: "Fields", name: "phones[0].number", entry: "+49 (0)30 123 456" },
  { component: "Form", name: "email", entry: "ada@example.com" },
  { component: "LiveChecks", name: "email", entry: "ada@example.com" },
  { component: "FieldArray", name: "links[0].url", entry: "https://example.com/?a=1" },
  { component: "NumberField", name: "price", entry: "-12.50" },
  { component: "OneTimeCodeField", name: "code", entry: "012 345" },
]) {
  test(`${name} of ${component} is written from left to right, where the page's texts begin`, async ({
    page,
    visit,
  }) => {
    await visit(`/states/${component}`);
    const { section } = shown(page, "right-to-left");
    const control = section.locator(`[name="${name}"]`);
    await control.fill(entry);
    const label = section.locator("label").first();
    await expect(label).toHaveCSS("direction", "rtl");
    await expect(control).toHaveCSS("direction", "ltr");
    await expect(control).toHaveCSS("text-align", "right");
    // Its own order is no reason to stand elsewhere in a page that is written as it is.
    const { section: english } = shown(page, "default");
    await expect(english.locator(`[name="${name}"]`)).toHaveCSS("text-align", "left");
  });
}

test("a password that is shown is written as its first letter is", async ({ page, visit }) => {
  await visit("/states/PasswordField");
  const { section } = shown(page, "right-to-left");
  const control = section.locator("[type=password]");
  await control.fill("Passw0rd!");
  await expect(control).toHaveCSS("direction", "ltr");
  await expect(control).toHaveCSS("text-align", "right");
  await control.fill("كلمة!");
  await expect(control).toHaveCSS("direction", "rtl");
});
