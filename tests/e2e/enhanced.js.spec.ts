import type { Page } from "@playwright/test";
import { expect, onPath, test } from "../qa/modes.ts";
import { expectAccessible } from "../qa/page-checks.ts";
import { messages, postForm, unique, weighDown } from "../qa/post-form.ts";
import { scriptUrl } from "../qa/scripts.ts";

const isPost = (request: { method: () => string }) => request.method() === "POST";

/** Holds back what the page posts, until `release` is called. */
async function hold(page: Page): Promise<{ sent: Promise<unknown>; release: () => void }> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/posts**", async (route) => {
    if (isPost(route.request())) await released;
    await route.continue();
  });
  return { sent: page.waitForRequest(isPost), release };
}

function countPosts(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (isPost(request)) count += 1;
  });
  return () => count;
}

for (const path of ["/posts", "/posts/new"]) {
  test(`a form on ${path} is answered without a reload of the page`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(path);
    const form = postForm(page);
    await page.evaluate(() => Object.assign(window, { same: true }));
    await send(() => form.button.click());
    await expect(form.summary).toBeFocused();
    await form.fill(unique("Without a reload"), "Same page");
    await send(() => form.button.click());
    await expect(form.status).toHaveText("Post published");
    await expect(page).toHaveURL(onPath("/posts"));
    expect(await page.evaluate(() => "same" in window)).toBe(true);
  });
}

test("the button shows that the post is being published, and the form keeps the focus and the text typed meanwhile", async ({
  page,
  visit,
}) => {
  await visit("/posts/new");
  const form = postForm(page);
  // What only the server refuses.
  await form.fill("NUL \0 inside", "Typed before");
  const { sent, release } = await hold(page);
  await form.button.click();
  await sent;
  const button = page.getByRole("button", { name: "Publishing…" });
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(page.locator("form")).toHaveAttribute("aria-busy", "true");
  await form.content.pressSequentially(", typed while pending");
  release();
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText([messages.unreadable]);
  await expect(form.button).toHaveText("Publish post");
  await expect(form.button).not.toHaveAttribute("aria-disabled");
  await expect(form.content).toHaveValue("Typed before, typed while pending");
});

test("text typed while a post is being sent stays in the form for the next post", async ({
  page,
  visit,
}) => {
  const title = unique("On its way");
  await visit("/posts");
  const form = postForm(page);
  await form.fill(title, "The first.");
  const { sent, release } = await hold(page);
  await form.button.click();
  await sent;
  await form.title.fill("The next one");
  release();
  await expect(form.status).toHaveText("Post published");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await expect(form.title).toHaveValue("The next one");
  await expect(form.content).toHaveValue("");
});

test("a message after a redirect is put into a status element that was there before, and is visible", async ({
  page,
  visit,
  send,
}) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await visit("/posts/new");
  const form = postForm(page);
  await page.evaluate(() => {
    const seen: string[] = Object.assign(window, { seen: [] as string[] }).seen;
    new MutationObserver(() => {
      const status = document.querySelector("[role=status]");
      if (status && seen.at(-1) !== status.textContent) seen.push(status.textContent);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await form.fill(unique("Heard and seen"), "A line\n".repeat(30));
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
  await expect(form.status).toBeInViewport();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    "",
    "Post published",
  ]);
});

test("when the next page can’t be loaded, an error page says so, and its “Try again” shows the saved post", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED|Failed to load|ChunkLoadError/);
  // Only what this page itself brings can be loaded.
  const opened = page.waitForResponse((response) => response.request().isNavigationRequest());
  const html = opened.then((response) => response.text());
  await page.route(scriptUrl, async (route) => {
    const { pathname } = new URL(route.request().url());
    await ((await html).includes(pathname) ? route.continue() : route.abort());
  });
  await visit("/posts/new");
  const form = postForm(page);
  const title = unique("Saved all the same");
  await form.fill(title, "The next page can’t be loaded.");
  await send(() => form.button.click());
  await expect(page.getByRole("heading")).toHaveText("Something went wrong");
  await expectAccessible(page);
  await page.unroute(scriptUrl);
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("three clicks at the same moment send a post once", async ({ page, visit, send }) => {
  const title = unique("Three clicks");
  await visit("/posts");
  const form = postForm(page);
  await form.fill(title, "Once, please.");
  const posts = countPosts(page);
  await send(() =>
    // Through the DOM: Playwright itself would wait between clicks until the button is enabled again.
    form.button.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.click();
    }),
  );
  await expect(form.status).toHaveText("Post published");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  expect(posts()).toBe(1);
});

for (const path of ["/posts", "/posts/new"]) {
  test(`${path}: a double click publishes once and leaves no error`, async ({
    page,
    visit,
    send,
  }) => {
    const title = unique("Double click");
    await visit(path);
    const form = postForm(page);
    await form.fill(title, "Once, please.");
    const posts = countPosts(page);
    const box = await form.button.boundingBox();
    if (!box) throw new Error("The button is not on the page");
    await send(() =>
      page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 20 }),
    );
    await expect(form.status).toHaveText("Post published");
    await expect(form.summary).toHaveCount(0);
    await expect(page.getByRole("link", { name: title })).toHaveCount(1);
    expect(posts()).toBe(1);
  });
}

test("a form can be sent again after every answer", async ({ page, visit, send }) => {
  await visit("/posts");
  const form = postForm(page);
  for (const title of [unique("One after"), unique("the other")]) {
    await form.fill(title, "Again");
    await send(() => form.button.click());
    await expect(page.getByRole("link", { name: title })).toHaveCount(1);
    await expect(form.title).toHaveValue("");
    await expect(form.content).toHaveValue("");
  }
});

test("a form that is sent while offline keeps its values and can be sent again", async ({
  page,
  context,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  const title = unique("From a train");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Through a tunnel.");
  await context.setOffline(true);
  const unreachable = /We couldn’t reach the server/;
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText(unreachable);
  await form.content.fill("Through two tunnels.");
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText(unreachable);
  await expect(form.title).toHaveValue(title);
  await expect(form.content).toHaveValue("Through two tunnels.");
  await context.setOffline(false);
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("Through two tunnels.", { exact: true })).toBeVisible();
});

test("a form that is too large says so and keeps its text", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  expectConsoleError(/the server responded with a status of 413/);
  const title = unique("Nine megabytes");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "Too long.");
  await weighDown(page);
  await form.button.click();
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toContainText("This is too much to send at once.");
  await expect(form.title).toHaveValue(title);
  await expect(form.content).toHaveValue("Too long.");
  await page.locator("input[name=weight]").evaluate((weight) => weight.remove());
  await send(() => form.button.click());
  await expect(form.status).toHaveText("Post published");
});

test("a page of an older build is reloaded by itself and keeps the text that was typed", async ({
  page,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(/the server responded with a status of 404/);
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill("Left open overnight", "The application was deployed meanwhile.");
  await page.route("**/posts/new", (route) =>
    isPost(route.request())
      ? route.fulfill({
          status: 404,
          headers: { "x-nextjs-action-not-found": "1", "content-type": "text/plain" },
          body: "Server action not found.",
        })
      : route.continue(),
  );
  await form.button.click();
  await expect(form.summary).toContainText("This page was out of date, so nothing was saved.");
  await expect(form.title).toHaveValue("Left open overnight");
  await expect(form.content).toHaveValue("The application was deployed meanwhile.");
});

test("a form that is refused for too many requests says so and keeps its values", async ({
  page,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(/the server responded with a status of 429/);
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill("One too many", "Still here.");
  await page.route("**/posts/new", (route) =>
    isPost(route.request())
      ? route.fulfill({ status: 429, contentType: "text/plain", body: "429 Too Many Requests" })
      : route.continue(),
  );
  await form.button.click();
  await expect(form.summary).toContainText("Wait a minute and send it again.");
  await expect(form.title).toHaveValue("One too many");
  await expect(form.content).toHaveValue("Still here.");
});
