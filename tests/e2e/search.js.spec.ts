import { publish } from "../qa/feed.ts";
import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";

test("text that is typed while a search is pending stays in the search field, with the cursor in it", async ({
  page,
  visit,
}) => {
  const text = unique("See");
  await visit("/posts");
  let answer = () => {};
  await page.route(/posts\?text=/, async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue();
  });
  const box = page.getByRole("searchbox", { name: "Search posts" });
  await box.fill(text);
  const asked = page.waitForRequest(/posts\?text=/);
  await box.press("Enter");
  await asked;
  await expect(page.getByRole("button", { name: "Searching…" })).toBeVisible();
  await box.pressSequentially("dling");
  answer();
  await expect(page.locator("h2#list")).toHaveText(`No posts match “${text}”`);
  await expect(box).toHaveValue(`${text}dling`);
  await expect(box).toBeFocused();
});

test("the list stays where it is on the screen when it is searched", async ({
  page,
  visit,
  request,
}) => {
  const { title } = await publish(request, unique("Still"));
  await visit("/posts");
  const box = page.getByRole("searchbox", { name: "Search posts" });
  await box.fill(title);
  const top = () => box.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await box.press("Enter");
  await expect(page.locator("h2#list")).toHaveText(`1 post matches “${title}”`);
  expect(Math.abs((await top()) - before)).toBeLessThan(150);
  await expect(box).toBeInViewport();
});
