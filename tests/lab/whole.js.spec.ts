import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** What only scripts can do when a form is reset, and what React Hook Form knows of rows. */

const on = (page: Page) => ({
  form: page.locator("main form"),
  group: (name: string) => page.getByRole("group", { name, exact: true }),
  summary: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
  text: (name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\b`) }),
  button: (name: string) => page.getByRole("button", { name, exact: true }),
});

for (const kind of ["", "?schema"]) {
  test(`a form that is reset is as it was at first: /lab/whole${kind}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/whole${kind}`);
    const { form, group, summary, text, button } = on(page);
    const controls = () =>
      form.evaluate((form: HTMLFormElement) =>
        Array.from(new FormData(form), ([name, value]) => `${name}=${value}`).filter(
          (entry) => !entry.startsWith("$"),
        ),
      );
    const before = await controls();
    await text("City").fill("Berlin");
    await button("Add a stay").click();
    await button("Add a night").last().click();
    await text("Town").last().fill("Rome");
    await button("Move down Stay 1").click();
    await send(() => button("Save").click());
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await button("Reset").click();
    await expect(summary).toHaveCount(0);
    await expect(page).not.toHaveTitle(/Error/);
    await expect(form.locator("[aria-invalid], [data-error]")).toHaveCount(0);
    await expect(group("Stay 2")).toHaveCount(0);
    expect(await controls()).toEqual(before);

    // The form works as before.
    await text("Name").fill("Ada");
    await text("Street").fill("Main Street");
    await send(() => button("Save").click());
    await expect(page.getByText("Saved 1 stays")).toBeVisible();
  });
}

test("rows that were removed come back with a reset, and a reset that is refused changes nothing", async ({
  page,
  visit,
}) => {
  await visit("/lab/whole");
  const { form, group, text, button } = on(page);
  await button("Remove Stay 1").click();
  await expect(group("Stay 1")).toHaveCount(0);
  await form.evaluate((form) =>
    form.addEventListener("reset", (event) => event.preventDefault(), { once: true }),
  );
  await button("Reset").click();
  await expect(group("Stay 1")).toHaveCount(0);
  await button("Reset").click();
  await expect(group("Stay 1")).toHaveCount(1);
  await expect(text("Town")).toHaveValue("Bonn");
});

test("a form is unchanged when a row was added and removed", async ({ page, visit }) => {
  await visit("/lab/whole?schema");
  const { group, text, button } = on(page);
  await text("Name").focus();
  await expect(page.getByText("Unchanged")).toBeVisible();
  await button("Add a stay").click();
  await expect(page.getByText("Changed: stays")).toBeVisible();
  await button("Remove Stay 2").click();
  await expect(group("Stay 2")).toHaveCount(0);
  await expect(page.getByText("Unchanged")).toBeVisible();
  // It is still so when something else was changed and put back.
  await text("Name").fill("Ada");
  await expect(page.getByText("Changed: name")).toBeVisible();
  await text("Name").fill("");
  await expect(page.getByText("Unchanged")).toBeVisible();

  await button("Add a stay").click();
  await button("Move down Stay 1").click();
  await expect(page.getByText("Changed: stays")).toBeVisible();
  await button("Remove Stay 1").click();
  await expect(page.getByText("Unchanged")).toBeVisible();
  await button("Remove Stay 1").click();
  await expect(page.getByText("Changed: stays")).toBeVisible();
});
