import type { Page } from "@playwright/test";
import { publish, rowOf } from "../qa/feed.ts";
import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";

/** What a search found is said in the title, in the heading of the list and by a status, in every mode. */

const box = (page: Page) => page.getByRole("searchbox", { name: "Search posts" });

/** The heading of the list. */
const heading = (page: Page) => page.locator("h2#list");
/** What is heard of the list when it changes. */
const status = (page: Page) => page.getByRole("status").filter({ has: heading(page) });

async function expectFound(page: Page, found: string) {
  // In the title, what was searched for is kept apart by characters, as elements keep it apart in the heading.
  await expect(page).toHaveTitle(`${found.replace(/“.*”/, "\u2068$&\u2069")} – Plainform`);
  await expect(heading(page)).toHaveText(found);
  await expect(heading(page)).toHaveAccessibleName(found);
  await expect(status(page)).toHaveText(found);
}

test("a search says how many posts match, and that none is left out any more", async ({
  page,
  visit,
  request,
  mode,
}) => {
  const seed = unique("Seed");
  for (const i of [1, 2, 3]) await publish(request, `${seed}, ${i}`);
  await visit("/posts");
  await expect(status(page)).toHaveText("Newest posts");

  await box(page).fill(seed);
  await box(page).press("Enter");
  await expectFound(page, `3 posts match “${seed}”`);
  // A new page begins at what was found.
  await expect(mode === "js" ? box(page) : heading(page)).toBeFocused();
  await expect(box(page)).toHaveValue(seed);
  await expect(rowOf(page, `${seed}, 2`).row).toBeVisible();

  await box(page).fill(`${seed}, 3`);
  const search = page.getByRole("button", { name: "Search", exact: true });
  await search.click();
  await expectFound(page, `1 post matches “${seed}, 3”`);
  await expect(mode === "js" ? search : heading(page)).toBeFocused();

  await box(page).fill(`${seed}, 4`);
  await box(page).press("Enter");
  await expectFound(page, `No posts match “${seed}, 4”`);
  await expect(page.getByText("Check the spelling")).toBeVisible();

  await page.getByRole("link", { name: "Show all posts" }).click();
  await expect(page).toHaveTitle("Posts – Plainform");
  await expect(status(page)).toHaveText("Newest posts");
  await expect(heading(page)).toBeFocused();
  await expect(heading(page)).toBeInViewport();
  await expect(box(page)).toHaveValue("");
});

test("a search without words shows all posts", async ({ page, visit }) => {
  await visit(`/posts?text=${unique("Sought")}`);
  await box(page).fill("");
  await box(page).press("Enter");
  await expect(page).toHaveTitle("Posts – Plainform");
  await expect(heading(page)).toHaveText("Newest posts");
});

test("direction controls in a search change nothing around it, in the title", async ({
  page,
  visit,
}) => {
  const sought = unique("Sought");
  await visit(`/posts?text=${encodeURIComponent(`\u2069\u202e${sought}\u200f`)}`);
  await expect(page).toHaveTitle(`No posts match \u2068“${sought}”\u2069 – Plainform`);
  await expect(heading(page).locator("bdi")).toContainText(sought);
});

test("direction controls in the title of a post change nothing around it, in the title of its page", async ({
  page,
  visit,
  request,
}) => {
  const title = unique("Turned");
  const { id } = await publish(request, `${title} \u202eb\u2069c`);
  await visit(`/posts/${id}`);
  await expect(page).toHaveTitle(`\u2068${title} bc\u2069 – Plainform`);
});

test("a search for characters that can’t be seen is no search", async ({ page, visit }) => {
  await visit(`/posts?text=${encodeURIComponent("\u200b\u2069\u200e")}`);
  await expect(page).toHaveTitle("Posts – Plainform");
  await expect(heading(page)).toHaveText("Newest posts");
  await expect(box(page)).toHaveValue("");
});

test("what was searched for comes back with the history, in the search and in what is said", async ({
  page,
  visit,
  hydrated,
}) => {
  const [one, two] = [unique("One"), unique("Two")];
  await visit("/posts");
  await box(page).fill(one);
  await box(page).press("Enter");
  await expectFound(page, `No posts match “${one}”`);
  await hydrated();
  await box(page).fill(two);
  await box(page).press("Enter");
  await expectFound(page, `No posts match “${two}”`);
  await page.goBack();
  await expectFound(page, `No posts match “${one}”`);
  await expect(box(page)).toHaveValue(one);
  await page.goForward();
  await expectFound(page, `No posts match “${two}”`);
  await expect(box(page)).toHaveValue(two);
});

test("older posts of a search have a title and a heading of their own, to which their link leads", async ({
  page,
  visit,
  request,
  mode,
}) => {
  const many = unique("Many");
  for (let i = 0; i < 21; i++) await publish(request, `${many}, ${i}`);
  await visit(`/posts?text=${encodeURIComponent(many)}`);
  await expectFound(page, `21 posts match “${many}”`);
  if (mode === "js") {
    await page.getByRole("link", { name: "Load more" }).click();
    await expect(rowOf(page, `${many}, 0`).row).toBeVisible();
    await expectFound(page, `21 posts match “${many}”`);
  } else {
    await page.getByRole("link", { name: "Older posts" }).click();
    await expectFound(page, `Older posts that match “${many}”`);
    await expect(heading(page)).toBeFocused();
    await expect(rowOf(page, `${many}, 0`).row).toBeVisible();
  }
});
