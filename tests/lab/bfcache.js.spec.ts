import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";
import { expectContents, fieldsOf, fillIn, nothing, savedCount } from "./matrix-form.ts";

/** A browser keeps a page that was left, and shows it again just as it was: what its form said then is old. */

/** As when a page is come back to: tools that drive a browser make it forget the pages that were left. */
async function comeBack(page: Page) {
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
}

test("a page that was kept with errors shows what was entered, and no error", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Kept");
  const filled = await fillIn(page, "  ");
  await send(() => form.button.click());
  await expect(form.summary).toBeFocused();
  await comeBack(page);
  await expect(form.summary).toHaveCount(0);
  await expect(page.getByText("Enter a title")).toHaveCount(0);
  await expectContents(page, { ...filled, text: "  " });
  await form.title.fill(title);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);
});

test("a page that was kept with a success repeats no message, and saves anew", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Kept");
  for (const count of [1, 2]) {
    await fillIn(page, title);
    await send(() => form.button.click());
    await expect(form.status).toHaveText(`Saved ${title}`);
    await comeBack(page);
    await expect(page.getByText(`Saved ${title}`)).toHaveCount(0);
    await expectContents(page, nothing);
    expect(await savedCount(page, title)).toBe(count);
  }
});
