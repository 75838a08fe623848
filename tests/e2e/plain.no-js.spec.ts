import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique, weighDown } from "../qa/post-form.ts";

test("a refused form comes back at its error summary, which has the focus", async ({
  page,
  visit,
  send,
}) => {
  await visit("/posts/new");
  const form = postForm(page);
  for (const title of ["", "a".repeat(201)]) {
    await form.title.fill(title);
    const response = await send(() => form.button.click());
    expect(response?.status()).toBe(200);
    const id = await form.summary.getAttribute("id");
    expect(id).toMatch(/-result$/);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect(form.summary).toBeFocused();
    await expect(form.summary).toBeInViewport();
    // The address now ends in the field's id: the next answer must come to the summary all the same.
    await form.summary.getByRole("link", { name: messages.noContent }).click();
    await expect(form.content).toBeFocused();
  }
});

test("a saved form leads on, so that a reload sends nothing", async ({ page, visit, send }) => {
  await visit("/posts");
  const form = postForm(page);
  await form.fill(unique("See other"), "A 303");
  const response = await send(() => form.button.click());
  expect(response?.status()).toBe(303);
  expect(response?.headers().location).toBe("/posts#");
  expect(new URL(page.url()).hash, "the fragment of the form’s own address is gone").toBe("");
  await expect(form.status).toHaveText("Post published");
});

test("too much text is a page that says so, and the way back has it all", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/the server responded with a status of 413/);
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill("Nine megabytes", "Still here.");
  await weighDown(page);
  const response = await send(() => form.button.click());
  expect(response?.status()).toBe(413);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This is too much to send at once",
  );
  await page.goBack({ waitUntil: "domcontentloaded" });
  await expect(form.title).toHaveValue("Nine megabytes");
  await expect(form.content).toHaveValue("Still here.");
});

test("a page of an older build is told to be one, and the way back has what was entered", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/the server responded with a status of 409/);
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill("Left open overnight", "Deployed meanwhile.");
  // The id that another build gave the action.
  await page
    .locator('input[name^="$ACTION_"][name$=":0"]')
    .last()
    .evaluate((field: HTMLInputElement) => {
      field.value = field.value.replace(/"id":"\w{42}"/, `"id":"${"4".repeat(42)}"`);
    });
  const response = await send(() => form.button.click());
  expect(response?.status()).toBe(409);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is out of date");
  await expect(page.getByText("Go back with your browser’s back button")).toBeVisible();
  await page.goBack({ waitUntil: "domcontentloaded" });
  await expect(form.title).toHaveValue("Left open overnight");
  await expect(form.content).toHaveValue("Deployed meanwhile.");
});

test("going back over the answer to a refused form saves nothing again", async ({
  page,
  visit,
  send,
}) => {
  const title = unique("Refused, then saved");
  await visit("/posts/new");
  const form = postForm(page);
  await form.content.fill("No title yet.");
  await send(() => form.button.click());
  await form.title.fill(title);
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
  // Over the refused answer: one step back, the browser asks whether it is to send the form again.
  // The page may be gone before it answers.
  await page.evaluate(() => history.go(-2)).catch(() => undefined);
  await expect(page).toHaveURL(onPath("/posts/new"));
  await expect(form.content).toHaveValue("No title yet.");
  await visit("/posts");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await expect(form.status).toHaveText("");
});
