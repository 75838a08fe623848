import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** What is wrong with a form as a whole is said in every form, whether its page has an error summary or not. */

const on = (page: Page) => ({
  form: page.locator("main form"),
  title: page.getByRole("textbox", { name: /^Title/ }),
  alert: page.locator("main form").getByRole("alert"),
  errors: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
  save: () => page.getByRole("button", { name: "Save", exact: true }).click(),
});

test("a form without a summary says what is wrong with it as a whole, and the focus is there", async ({
  page,
  visit,
  send,
}) => {
  const { title, alert, errors, save } = on(page);
  await visit("/lab/form-errors");
  for (const [typed, said] of [
    ["taken", /^Another form has taken this title$/],
    ["broken", /Try again/],
  ] as const) {
    await title.fill(typed);
    await send(save);
    await expect(alert).toHaveText(said);
    await expect(errors).toBeFocused();
    await expect(errors).toBeInViewport();
    await expect(title).toHaveValue(typed);
  }
  await title.fill("right");
  await send(save);
  await expect(page.getByRole("status")).toHaveText("Saved right");
  await expect(alert).toHaveCount(0);
});

for (const query of ["?summary", "?summary=late"]) {
  test(`a form with a summary says it there alone: /lab/form-errors${query}`, async ({
    page,
    visit,
    send,
  }) => {
    const { form, title, alert, errors, save } = on(page);
    await visit(`/lab/form-errors${query}`);
    await title.fill("taken");
    await send(save);
    await expect(errors).toBeFocused();
    await expect(alert.getByRole("heading")).toBeVisible();
    await expect(form.getByText("Another form has taken this title")).toHaveCount(1);
  });
}
