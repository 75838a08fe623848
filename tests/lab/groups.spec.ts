import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** Groups that may be absent, in each mode; and where the whole schema is checked in the browser. */

const home = { street: "Main Street", city: "London" };

async function readText(of: Locator): Promise<string> {
  return (await of.textContent()) ?? "";
}

const control = (page: Page, name: string) => page.locator(`main form [name="${name}"]`);

for (const path of ["/lab/groups", "/lab/groups?schema"]) {
  test(`left empty, groups that may be absent are: ${path}`, async ({ page, visit, send }) => {
    await visit(path);
    const button = page.getByRole("button", { name: "Save" });
    await send(() => button.click());
    const status = page.getByRole("status").filter({ hasText: "{" });
    await expect(status).toBeVisible();
    expect(JSON.parse(await readText(status))).toEqual({
      nullable: null,
      default: home,
      prefault: home,
      union: null,
      stay: null,
    });
  });

  test(`half filled in, a group is asked for all of it, and the others aren’t: ${path}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(path);
    await control(page, "optional.city").fill("Paris");
    await control(page, "union.street").fill("Rue de Rivoli");
    await control(page, "default.note").fill("By the canal");
    await control(page, "range[1]").fill("5");
    await control(page, "prices.small").fill("1");
    await control(page, "stay.nights").fill("2");
    await control(page, "links[0].label").fill("Mine");
    await send(() => page.getByRole("button", { name: "Save" }).click());
    await expect(page.locator("form [tabindex='-1']:focus").getByRole("link")).toHaveText([
      "Enter a street",
      "Enter a street",
      "Enter a city",
      "Enter a city",
      "Enter the least",
      "Enter a price",
      "Enter when you arrive",
      "Enter an address",
    ]);
    await expect(control(page, "optional.street")).toHaveAccessibleDescription(/Enter a street/);
    await expect(control(page, "nullable.street")).not.toHaveAttribute("aria-invalid");
  });
}

test("the page asks for no field of a group that may be absent", async ({ page, visit }) => {
  await visit("/lab/groups");
  await expect(page.locator("main form [required]")).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Optional (optional)" })).toBeVisible();
  await expect(page.getByRole("group", { name: "links (optional)" })).toBeVisible();
  const group = page.getByRole("group", { name: "Nullable (optional)" });
  await expect(group.getByRole("textbox", { name: "Street", exact: true })).toBeVisible();
  await expect(group.getByRole("textbox", { name: "Note (optional)" })).toBeVisible();
});
