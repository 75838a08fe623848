import { expect, test } from "../qa/modes.ts";

test("StrictMode is on, so what is rendered is rendered twice", async ({ page, visit }) => {
  await visit("/bench/lists?notes=10");
  expect(await page.evaluate("window.rendered")).toBe(20);
});

/**
 * The pages whose specs run without StrictMode alone: `playwright.config.ts` says why. React's development build warns
 * in the console of what hydrates differently, of keys that are missing and of misplaced elements, and each test fails
 * on what the console says.
 */
for (const path of [
  "/lab/answers",
  "/lab/categories",
  "/lab/form-errors",
  "/lab/form-errors?summary",
  "/lab/groups",
  "/lab/groups?schema",
  "/lab/hidden?summary",
  "/lab/sending?test=strict",
  "/lab/sending?test=strict&schema",
  "/lab/sending/names?field=name",
  "/lab/sending/photo?test=strict",
  "/lab/typed?en",
  "/lab/typed?de&schema",
]) {
  test(`React's development build has nothing to warn of on ${path}, before and after it is sent`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(path);
    const form = page.locator("main form").first();
    // An empty title would be refused at its field, without a request and without a summary.
    if (path.startsWith("/lab/form-errors")) await form.getByRole("textbox").fill("taken");
    await send(() =>
      form
        .getByRole("button", { name: /^(Save|Follow)/ })
        .first()
        .click(),
    );
    await expect(form).toBeVisible();
  });
}
