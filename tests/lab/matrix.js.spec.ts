import type { Locator, Page, Route } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";
import { unique, weighDown } from "../qa/post-form.ts";
import { scriptUrl } from "../qa/scripts.ts";
import { expectContents, fieldsOf, fillIn, nothing, savedCount } from "./matrix-form.ts";

/** Phases that only a hydrated form has. */

const isPost = (request: { method: () => string }) => request.method() === "POST";
const unreachable = /We couldn’t reach the server/;

function countPosts(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (isPost(request)) count += 1;
  });
  return () => count;
}

test("invalid in the browser: nothing is sent", async ({ page, visit }) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const posts = countPosts(page);
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText([
    "Enter a title",
    "Notes must be 3 characters or more",
    "Enter a whole number",
    "Enter a day",
    "Enter the last day",
    "Choose a country",
    "Choose a language",
    "Choose a size",
    "Enter 4 characters or more",
    "Accept the terms",
  ]);
  await form.form.locator("[name=photo]").setInputFiles({
    name: "large.png",
    mimeType: "image/png",
    buffer: Buffer.alloc(1_001),
  });
  for (const extra of await form.form.locator("[name=extras]").all()) await extra.check();
  await form.button.click();
  await expect(form.summary).toContainText("Choose a file of 1,000 bytes or less");
  await expect(form.summary).toContainText("Choose 2 or fewer");
  expect(posts()).toBe(0);
});

test("a wrong field looks wrong under the pointer, too", async ({ page, visit }) => {
  await visit("/lab/matrix");
  const { title, notes, button, summary } = fieldsOf(page);
  const edgeOf = (control: Locator) =>
    control.evaluate((element) => getComputedStyle(element).borderTopColor);
  await button.click();
  await expect(summary).toBeFocused();
  await title.hover();
  expect(await edgeOf(title)).toBe(await edgeOf(notes));
});

test("a field is looked at when it is left, and then with each key", async ({ page, visit }) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const message = form.form.getByText("Notes must be 3 characters or more");
  await form.notes.focus();
  await form.count.focus();
  // Nothing was entered yet.
  await expect(form.form.locator("[aria-invalid]")).toHaveCount(0);
  await form.notes.pressSequentially("ab");
  await expect(message).toHaveCount(0);
  await form.count.focus();
  await expect(message).toHaveCount(1);
  await expect(form.summary).toHaveCount(0);
  await form.notes.press("End");
  await form.notes.pressSequentially("c");
  await expect(message).toHaveCount(0);
  await form.notes.press("Backspace");
  await expect(message).toHaveCount(1);
  // The parts of a date are one field.
  await form.form.getByLabel("Day", { exact: true }).fill("31");
  await form.form.getByLabel("Month", { exact: true }).fill("2");
  await expect(form.form.getByText("Enter a day from 1 to 29")).toHaveCount(0);
  await form.ends.focus();
  await expect(form.form.getByText("Enter a day from 1 to 29")).toHaveCount(1);
});

test("a date that was left before its checks had arrived is looked at as they arrive", async ({
  page,
  visit,
}) => {
  const { held, release } = await holdLateValidators(page);
  await visit("/lab/matrix");
  await held;
  const form = fieldsOf(page);
  const message = form.form.getByText("Enter a day from 1 to 29");
  await form.form.getByLabel("Day", { exact: true }).fill("31");
  await form.form.getByLabel("Month", { exact: true }).fill("2");
  await form.ends.focus();
  await expect(message).toHaveCount(0);
  release();
  await expect(message).toHaveCount(1);
  await expect(form.form.locator("[aria-invalid]")).toHaveCount(1);
});

test("a date that can’t be looked at yet: the server says all that is wrong, at once", async ({
  page,
  visit,
  send,
}) => {
  const { held, release } = await holdLateValidators(page);
  await visit("/lab/matrix");
  await held;
  const form = fieldsOf(page);
  await form.form.getByLabel("Day", { exact: true }).fill("31");
  await form.form.getByLabel("Month", { exact: true }).fill("2");
  const response = await send(() => form.button.click());
  expect(response?.request().isNavigationRequest()).toBe(false);
  await expect(form.summary).toContainText("Enter a title");
  await expect(form.summary).toContainText("Enter a day from 1 to 29");
  release();
});

test("a number that was left before its validation had arrived is validated as it arrives", async ({
  page,
  visit,
}) => {
  const { held, release } = await holdLateValidators(page);
  await visit("/lab/matrix");
  await held;
  const form = fieldsOf(page);
  await form.count.fill("many");
  await form.ends.focus();
  await expect(form.form.locator("[aria-invalid]")).toHaveCount(0);
  release();
  await expect(form.count).toHaveAttribute("aria-invalid", "true");
  await form.count.fill("2");
  await expect(form.form.locator("[aria-invalid]")).toHaveCount(0);
});

test("a number that can’t be validated yet leaves the whole form to the server", async ({
  page,
  visit,
  send,
}) => {
  const { held, release } = await holdLateValidators(page);
  await visit("/lab/matrix");
  await held;
  const form = fieldsOf(page);
  await form.count.fill("many");
  const response = await send(() => form.button.click());
  expect(response?.request().isNavigationRequest()).toBe(false);
  await expect(form.summary).toContainText("Enter a title");
  await expect(form.count).toHaveAttribute("aria-invalid", "true");
  release();
});

/** Holds back the file that validates dates in three parts and numbers, and says when the page has asked for it. */
async function holdLateValidators(
  page: Page,
): Promise<{ held: Promise<void>; release: () => void }> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  await routeFileOf(page, "validateDateParts", async (answer) => {
    hold();
    await released;
    await answer();
  });
  return { held, release };
}

/** Says what becomes of requests for the file that exports something, in place of its answer. */
async function routeFileOf(
  page: Page,
  exported: string,
  act: (answer: () => Promise<void>, route: Route) => Promise<void>,
): Promise<void> {
  await page.route(scriptUrl, async (route) => {
    const response = await route.fetch();
    const answer = () => route.fulfill({ response });
    const isIt = (await response.text()).includes(`"${exported}"`);
    await (isIt ? act(answer, route) : answer());
  });
}

for (const pointer of ["mouse", "touch"] as const) {
  test.describe(pointer, () => {
    test.use({ hasTouch: pointer === "touch" });
    test(`an error that appears moves nothing from under the ${pointer}`, async ({
      page,
      visit,
    }) => {
      await page.setViewportSize({ width: 800, height: 2_400 });
      await visit("/lab/matrix");
      const form = fieldsOf(page);
      const terms = form.form.getByLabel("I accept the terms");
      await form.count.fill("1");
      const box = await terms.boundingBox();
      if (!box) throw new Error("The box is not on the page");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (pointer === "touch") await page.touchscreen.tap(x, y);
      else {
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.up();
      }
      await expect(terms).toBeChecked();
      await expect(form.form.getByText("Enter 2 or more")).toHaveCount(1);
      const after = await terms.boundingBox();
      expect(after?.y).toBeGreaterThan(box.y);
    });
  });
}

test("slow: says so, is sent once, and keeps what is entered meanwhile", async ({
  page,
  visit,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("slow");
  await fillIn(page, title);
  const posts = countPosts(page);
  await form.button.click();
  await expect(form.form).toHaveAttribute("aria-busy", "true");
  await expect(form.button).toHaveText("Saving…");
  await expect(form.button).toBeFocused();
  // The same again, while nothing else was entered.
  await form.title.press("Enter");
  await form.title.fill("The next one");
  await form.country.selectOption("jp");
  await form.form.getByLabel("Languages").selectOption(["de"]);
  await form.form.locator("[name=size][value=s]").check();
  await form.form.locator("[name=extras][value=milk]").uncheck();
  await expect(form.status).toHaveText(`Saved ${title}`);
  await expectContents(page, {
    ...nothing,
    text: "The next one",
    select: "jp",
    "multiple select": "de",
    radio: "s",
  });
  expect(posts()).toBe(1);
  expect(await savedCount(page, title)).toBe(1);
});

test("slow: what is entered meanwhile is kept, too, where the form can’t be started over", async ({
  page,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED|Failed to load|ChunkLoadError/);
  await routeFileOf(page, "resetForm", (_, route) => route.abort());
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("slow");
  await fillIn(page, title);
  await form.button.click();
  await expect(form.form).toHaveAttribute("aria-busy", "true");
  const next = unique("The next one");
  await form.title.fill(next);
  await expect(form.status).toHaveText(`Saved ${title}`);
  // Nothing is sent while the form is still about to be started over.
  await expect(async () => {
    await form.button.click();
    await expect(form.status).toHaveText(`Saved ${next}`, { timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  expect(await savedCount(page, title)).toBe(1);
  expect(await savedCount(page, next)).toBe(1);
});

test("offline, then again: everything is kept, one click sends it, saved once", async ({
  page,
  context,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Offline");
  const filled = await fillIn(page, title);
  await context.setOffline(true);
  for (const button of [form.button, form.tryAgain]) {
    await button.click();
    await expect(form.summary).toBeFocused();
    await expect(form.summary).toContainText(unreachable);
    await expectContents(page, filled);
  }
  await context.setOffline(false);
  await send(() => form.tryAgain.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  // The button that was clicked is gone.
  await expect(form.button).toBeFocused();
  await expectContents(page, nothing);
  expect(await savedCount(page, title)).toBe(1);
});

test("the answer is lost on its way: sent again, it is saved once", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Lost answer");
  const filled = await fillIn(page, title);
  await page.route("**/lab/matrix", async (route) => {
    await route.fetch();
    await route.abort("connectionreset");
  });
  await form.button.click();
  await expect(form.summary).toContainText(unreachable);
  await expectContents(page, filled);
  expect(await savedCount(page, title)).toBe(1);
  await page.unroute("**/lab/matrix");
  await send(() => form.tryAgain.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);
});

/** A script of the page that stands between it and the network, and fails once the server has answered a form. */
async function breakAfterAnswer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = async (...given) => {
      const response = await fetch(...given);
      if (given[1]?.method === "POST") {
        window.fetch = fetch;
        const counts: { [name: string]: { sent: number } } = {};
        // As such a script would throw.
        (counts.forms as { sent: number }).sent += 1;
      }
      return response;
    };
  });
}

test("a script of the page fails after the answer: what is said is what is known", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/Cannot read properties of undefined/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Script");
  const filled = await fillIn(page, title);
  await breakAfterAnswer(page);
  await form.button.click();
  await expect(form.summary).toContainText("we can’t tell whether this was saved");
  await expect(form.summary).toContainText("it is saved only once");
  await expect(form.summary).not.toContainText(unreachable);
  await expectContents(page, filled);
  expect(await savedCount(page, title)).toBe(1);
  await send(() => form.tryAgain.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);

  // A form without a token may be saved twice.
  await visit("/lab/hidden?summary");
  await breakAfterAnswer(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(form.summary).toContainText("look whether it was saved before you try again");
});

test("a server that fails on the way: what is said is what is known", async ({
  page,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 502|unexpected response|Bad gateway/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const filled = await fillIn(page, unique("Gateway"));
  await page.route("**/lab/matrix", (route) =>
    route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }),
  );
  await form.button.click();
  await expect(form.summary).toContainText("we can’t tell whether this was saved");
  await expectContents(page, filled);
});

test("aborted by the browser: everything is kept", async ({ page, visit, expectConsoleError }) => {
  expectConsoleError(/ERR_/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const filled = await fillIn(page, unique("Aborted"));
  await page.route("**/lab/matrix", (route) => route.abort("aborted"));
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText(unreachable);
  await expectContents(page, filled);
});

test("413, too large: everything is kept", async ({ page, visit, expectConsoleError }) => {
  expectConsoleError(/status of 413/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const filled = await fillIn(page, unique("Large"));
  await weighDown(page);
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText("This is too much to send at once.");
  await expect(form.tryAgain).toHaveCount(0);
  await expectContents(page, filled);
});

test("409, a page of an older build: reloaded by itself, put back, one click sends it", async ({
  page,
  visit,
  send,
  hydrated,
  expectConsoleError,
}) => {
  expectConsoleError(/status of 404/);
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Outdated");
  const filled = await fillIn(page, title);
  await page.route("**/lab/matrix", (route) =>
    isPost(route.request())
      ? route.fulfill({
          status: 404,
          headers: { "x-nextjs-action-not-found": "1", "content-type": "text/plain" },
          body: "Server action not found.",
        })
      : route.continue(),
  );
  const reloaded = page.waitForEvent("domcontentloaded");
  await form.button.click();
  await reloaded;
  await hydrated();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText("This page was out of date");
  await expectContents(page, filled, { isNewPage: true });
  await page.unroute("**/lab/matrix");
  await form.password.fill(filled.password);
  await send(() => form.tryAgain.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);
});

test("a navigation and return: no error and no message of before", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await page.getByRole("link", { name: "Posts", exact: true }).first().click();
  await expect(page).toHaveURL(/\/posts$/);
  await page.goBack();
  await expect(form.button).toBeVisible();
  await expect(form.summary).toHaveCount(0);
  const title = unique("Return");
  await fillIn(page, title);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  await page.getByRole("link", { name: "Posts", exact: true }).first().click();
  await expect(page).toHaveURL(/\/posts$/);
  await page.goBack();
  await expect(form.button).toBeVisible();
  await expect(page.getByText(`Saved ${title}`)).toHaveCount(0);
});
