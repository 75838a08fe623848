import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

const proxies = {
  "two proxies": "localhost, edge.internal",
  "a proxy that forwards an internal host": "edge.internal:8080",
};

for (const [name, host] of Object.entries(proxies)) {
  test(`behind ${name}, a post is published`, async ({ context, page, visit, send }) => {
    await context.setExtraHTTPHeaders({ "x-forwarded-host": host });
    const title = unique("Behind proxies");
    await visit("/posts/new");
    const form = postForm(page);
    await form.fill(title, "Sent from this site.");
    await send(() => form.button.click());
    await expect(page).toHaveURL(onPath("/posts"));
    await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  });
}

test("from a page that sends no referrer, a post is published", async ({ page, visit, send }) => {
  await page.route(onPath("/posts/new"), async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const response = await route.fetch();
    const headers = { ...response.headers(), "referrer-policy": "no-referrer" };
    await route.fulfill({ response, headers });
  });
  const title = unique("Without a referrer");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Sent from this site.");
  await send(() => form.button.click());
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});
