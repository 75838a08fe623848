import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";
import { expectContents, fieldsOf, fillIn, nothing, photo, savedCount } from "./matrix-form.ts";

/** Phases that every mode has: phase × control × mode. Those of one mode are in the files beside. */

test("invalid: every control is kept, the message is shown, nothing is saved", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const { title, button, summary } = fieldsOf(page);
  const filled = await fillIn(page, unique("Invalid"));
  await title.fill("   ");
  const response = await send(() => button.click());
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText(["Enter a title"]);
  await expect(title).toHaveAccessibleDescription(/Enter a title/);
  const isNewPage = response?.request().isNavigationRequest() ?? false;
  await expectContents(page, { ...filled, text: "   " }, { isNewPage });
});

test("refused by the server twice with the same values: every control is kept each time", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("taken");
  const filled = await fillIn(page, title);
  for (const round of ["first", "second"]) {
    await test.step(round, async () => {
      const response = await send(() => form.button.click());
      await expect(form.summary).toBeFocused();
      await expect(form.summary.getByRole("link")).toHaveText(["This title is taken"]);
      await expect(form.title).toHaveAccessibleDescription(/This title is taken/);
      const isNewPage = response?.request().isNavigationRequest() ?? false;
      await expectContents(page, filled, { isNewPage });
      if (isNewPage) {
        await form.password.fill(filled.password);
        await page.locator("[name=photo]").setInputFiles(photo);
      }
    });
  }
  expect(await savedCount(page, title)).toBe(0);
});

test("success, then the same again on purpose: saved twice, each time the form starts over", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Saved");
  for (const count of [1, 2]) {
    await fillIn(page, title);
    await send(() => form.button.click());
    await expect(form.status).toHaveText(`Saved ${title}`);
    await expect(form.summary).toHaveCount(0);
    await expectContents(page, nothing);
    expect(await savedCount(page, title)).toBe(count);
  }
});

test("three clicks at once: saved once", async ({ page, visit, send }) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("Clicks");
  await fillIn(page, title);
  await send(() =>
    form.button.evaluate((button: HTMLButtonElement) => {
      for (let clicks = 0; clicks < 3; clicks++) button.click();
    }),
  );
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);
});

test("opened anew while it is on its way, and sent again: saved once", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix");
  const form = fieldsOf(page);
  const title = unique("slow reload");
  await fillIn(page, title);
  const posted = page.waitForRequest((request) => request.method() === "POST");
  await form.button.click({ noWaitAfter: true });
  await posted;
  await expect.poll(() => savedCount(page, title)).toBe(1);
  await visit("/lab/matrix");
  await fillIn(page, title);
  await send(() => form.button.click());
  await expect(form.status).toHaveText(`Saved ${title}`);
  expect(await savedCount(page, title)).toBe(1);
});

test("20 forms of one action: each keeps its own text, error and message", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix?many");
  const third = page.getByRole("form", { name: "thing 3", exact: true });
  const fourth = page.getByRole("form", { name: "thing 4", exact: true });
  const before = await savedCount(page, "thing 4");
  await third.getByRole("textbox").fill("  ");
  await send(() => third.getByRole("button").click());
  await expect(third.getByRole("link")).toHaveText(["Enter a title"]);
  await expect(page.getByRole("alert").filter({ hasText: "problem" })).toHaveCount(1);
  await fourth.getByRole("textbox").fill("Four");
  await send(() => fourth.getByRole("button").click());
  await expect(fourth.getByRole("status")).toHaveText("Saved thing 4");
  await expect(page.getByRole("status").filter({ hasText: "Saved" })).toHaveCount(1);
  expect(await savedCount(page, "thing 4")).toBe(before + 1);
});

test("a field that comes later than the summary is linked from there all the same", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/matrix?late");
  const form = page.locator("main form");
  const title = form.getByRole("textbox", { name: "Title" });
  await title.fill(" ");
  await send(() => form.getByRole("button", { name: "Save" }).click());
  const link = form.getByRole("alert").getByRole("link", { name: "Enter a title" });
  await link.click();
  await expect(title).toBeFocused();
});
