import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";
import { holdScripts, scriptUrl } from "../qa/scripts.ts";
import { expectContents, fieldsOf, fillIn, nothing, savedCount } from "./matrix-form.ts";

/** The whole schema in the browser. */

test("nothing is loaded before someone turns to the form", async ({ page, visit, send }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await visit("/lab/matrix?schema");
  const form = fieldsOf(page);
  const before = scripts.length;
  await expect(page.getByText("Not loaded")).toBeVisible();
  expect(scripts.length).toBe(before);
  const title = unique("By schema");
  const filled = await fillIn(page, title);
  await expect(page.getByText(/^Edited: .*title/)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
  await expectContents(page, filled);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  await expectContents(page, nothing);
  await expect(page.getByText("Edited:", { exact: true })).toBeVisible();
  expect(await savedCount(page, title)).toBe(1);
});

test("rules about two fields, and rules that take time, are checked before anything is sent", async ({
  page,
  visit,
}) => {
  await visit("/lab/matrix?schema");
  const form = fieldsOf(page);
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await form.title.focus();
  await expect(page.getByText(/^Edited:/)).toBeVisible();
  await fillIn(page, "slowly refused");
  const order = form.form.getByText("The last day comes after the first");
  await form.ends.fill("2026-01-01");
  await form.count.focus();
  await expect(order).toHaveCount(1);
  // What was wrong about one field is right once the other is changed.
  await form.form.getByLabel("Year", { exact: true }).fill("2025");
  await expect(order).toHaveCount(0);
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText(["Choose another title"]);
  expect(posts).toBe(0);
});

test("what the server refuses is shown until it is changed", async ({ page, visit, send }) => {
  await visit("/lab/matrix?schema");
  const form = fieldsOf(page);
  const filled = await fillIn(page, unique("taken"));
  await expect(page.getByText(/^Edited: .*title/)).toBeVisible();
  await send(() => form.button.click());
  await expect(form.summary.getByRole("link")).toHaveText(["This title is taken"]);
  await expectContents(page, filled);
  await expect(form.title).toHaveAccessibleDescription(/This title is taken/);
  await form.title.fill(unique("Free"));
  await expect(form.title).not.toHaveAttribute("aria-invalid");
});

test("a field that was filled in before the schema arrived counts as edited", async ({
  page,
  visit,
}) => {
  await visit("/lab/matrix?schema");
  const release = await holdScripts(page);
  const form = fieldsOf(page);
  await form.title.fill("Early");
  await form.count.focus();
  await expect(page.getByText("Not loaded")).toBeVisible();
  release();
  await expect(page.getByText("Edited: title", { exact: true })).toBeVisible();
});

test("a form works when its schema never arrives", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED|Failed to load|ChunkLoadError/);
  await visit("/lab/matrix?schema");
  await page.route(scriptUrl, (route) => route.abort());
  const form = fieldsOf(page);
  await form.notes.fill("ab");
  await form.count.focus();
  await expect(form.form.getByText("Notes must be 3 characters or more")).toHaveCount(1);
  const title = unique("Never arrived");
  await fillIn(page, title);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
});

test("a widget of one’s own enters into a native control", async ({ page, visit, send }) => {
  await visit("/lab/matrix?schema");
  const form = fieldsOf(page);
  const title = unique("Five stars");
  await fillIn(page, title);
  await form.form.getByRole("button", { name: "5 stars" }).click();
  await expect(form.form.locator("[name=rating]")).toHaveValue("5");
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
});
