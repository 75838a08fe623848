import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** What is said after a form was sent, by the form itself or by its page. */

const said = (page: Page) => ({
  page: page.locator("#page-says"),
  form: page.locator("#form-says"),
  click: (name: string) => () => page.getByRole("button", { name, exact: true }).click(),
});

test("a form that leads to the page it is on is heard by the message of that page", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/said");
  const { page: message, click } = said(page);
  await send(click("Save here"));
  await expect(message).toHaveText("Saved here");
  await expect(page.getByText("Saved here")).toHaveCount(1);
});

test("a form that says it by itself is heard once", async ({ page, visit, send, hydrated }) => {
  await visit("/lab/said");
  const { page: message, form, click } = said(page);
  await send(click("Save in place"));
  await expect(form).toHaveText("Saved in place");
  await expect(message).toBeEmpty();
  await hydrated();
  await send(click("Save here"));
  await expect(message).toHaveText("Saved here");
  // By now that isn't what was done last.
  await expect(form).toBeEmpty();
});

test("a message that stays where it is says what a form on top of its page has done", async ({
  page,
  visit,
  send,
  hydrated,
}) => {
  await visit("/lab/said");
  const { page: message, click } = said(page);
  await send(click("Save here"));
  await expect(message).toHaveText("Saved here");
  await hydrated();
  for (const _ of ["once", "and again"]) {
    await page.getByRole("link", { name: "Edit" }).click();
    await expect(page).toHaveURL(/\/lab\/said\/edit/);
    await expect(page.getByRole("button", { name: "Save the edit" })).toBeVisible();
    await expect(page.getByText("Saved here")).toHaveCount(0);
    await page.getByRole("button", { name: "Save the edit" }).click();
    await expect(page).toHaveURL(/\/lab\/said(#|$)/);
    await expect(message).toHaveText("Edited");
  }
});

test("a message goes with the search after it", async ({ page, visit, send, hydrated }) => {
  await visit("/lab/said");
  const { page: message, form, click } = said(page);
  for (const [name, says] of [
    ["Save here", message],
    ["Save in place", form],
  ] as const) {
    await send(click(name));
    await expect(says).not.toBeEmpty();
    await hydrated();
    await click("Search")();
    await expect(page).toHaveURL(/text=searched/);
    await expect(says).toBeEmpty();
    await visit("/lab/said");
  }
});
