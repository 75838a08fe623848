import { publish, rowOf, titlesOf } from "../qa/feed.ts";
import { expect, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";

// Among the pages for tests, where nobody else looks for new posts.
test("older posts come on a page of their own, or below the newer ones", async ({
  page,
  visit,
  request,
  mode,
  hydrated,
}) => {
  const start = unique("Paged");
  for (let i = 0; i < 25; i++) {
    await publish(request, `${start} ${String(i).padStart(2, "0")}`);
  }
  await visit(`/posts?text=${encodeURIComponent(start)}`);
  await expect(page.getByRole("heading", { level: 3 })).toHaveCount(20);
  expect((await titlesOf(page, start))[0]).toBe(`${start} 24`);
  if (mode === "no-js") {
    await page.getByRole("link", { name: "Older posts" }).click();
    await expect(rowOf(page, `${start} 04`).row).toBeVisible();
    expect(await titlesOf(page, start)).toHaveLength(5);
  } else {
    await hydrated();
    await page.getByRole("link", { name: "Load more" }).click();
    await expect(page.getByRole("heading", { level: 3 })).toHaveCount(25);
    await expect(rowOf(page, `${start} 04`).row).toBeFocused();
    await expect(page.getByRole("link", { name: "Load more" })).toHaveCount(0);
  }
  const titles = await titlesOf(page, start);
  expect(titles.at(-1)).toBe(`${start} 00`);
});
