import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

for (const path of ["/posts", "/posts/new"]) {
  test.describe(`publishing a post on ${path}`, () => {
    test("shows it in the list and says so, once", async ({ page, visit, send, reload }) => {
      const title = unique("A quiet morning");
      await visit(path);
      const form = postForm(page);
      await form.fill(title, "Fog over the lake.");
      await send(() => form.button.click());

      await expect(page).toHaveURL(onPath("/posts"));
      await expect(page.getByText("Post published")).toHaveCount(1);
      await expect(form.status).toHaveText("Post published");
      await expect(page.getByRole("link", { name: title })).toHaveCount(1);
      await expect(form.title).toHaveValue("");
      await expect(form.content).toHaveValue("");

      await reload();
      await expect(form.status).toHaveText("");
      await expect(page.getByText("Post published")).toHaveCount(0);
      await expect(page.getByRole("link", { name: title })).toHaveCount(1);
    });

    test("lets a person correct what is wrong", async ({ page, visit, send }) => {
      const title = unique("Second thoughts");
      await visit(path);
      const form = postForm(page);
      await form.fill("", "A text without a title.");
      await send(() => form.button.click());
      await expect(form.summary).toBeFocused();
      await expect(form.summary).toContainText("There is a problem");
      await expect(form.summary.getByRole("link")).toHaveText([messages.noTitle]);
      await expect(form.title).toHaveAccessibleDescription(`Error: ${messages.noTitle}`);
      await expect(form.title).toHaveAttribute("aria-invalid", "true");
      await expect(form.content).not.toHaveAttribute("aria-invalid");
      await expect(form.content).toHaveValue("A text without a title.");

      await form.title.fill(title);
      await form.content.fill("");
      await send(() => form.button.click());
      await expect(form.summary).toBeFocused();
      await expect(form.summary.getByRole("link")).toHaveText([messages.noContent]);
      await expect(form.title).not.toHaveAttribute("aria-invalid");
      await expect(form.title).toHaveValue(title);

      await form.content.fill("Now with both.");
      await send(() => form.button.click());
      await expect(page).toHaveURL(onPath("/posts"));
      await expect(form.status).toHaveText("Post published");
      await expect(form.summary).toHaveCount(0);
      await expect(page.getByRole("link", { name: title })).toHaveCount(1);
    });

    test("names every error in the form’s order, and each link goes to its field", async ({
      page,
      visit,
      send,
    }) => {
      await visit(path);
      const form = postForm(page);
      await send(() => form.button.click());
      await expect(form.summary.getByRole("link")).toHaveText([
        messages.noTitle,
        messages.noContent,
      ]);
      await form.summary.getByRole("link", { name: messages.noContent }).click();
      await expect(form.content).toBeFocused();
      await form.summary.getByRole("link", { name: messages.noTitle }).click();
      await expect(form.title).toBeFocused();
      await expect(form.status.filter({ hasText: /./ })).toHaveCount(0);
    });
  });
}

test.describe("a post", () => {
  test("can be read, edited and deleted", async ({ page, visit, send }) => {
    const title = unique("From draft to gone");
    await visit("/posts/new");
    const form = postForm(page);
    await form.fill(title, "First version.\nSecond line.");
    await send(() => form.button.click());
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page).toHaveTitle(`\u2068${title}\u2069 – Plainform`);
    await expect(page.getByText("First version.\nSecond line.", { exact: true })).toBeVisible();
    const address = new URL(page.url()).pathname;

    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await expect(form.title).toHaveValue(title);
    await expect(form.content).toHaveValue("First version.\nSecond line.");
    await form.content.fill("");
    await send(() => form.button.click());
    await expect(form.summary).toBeFocused();
    await expect(form.summary.getByRole("link")).toHaveText([messages.noContent]);
    await expect(form.title).toHaveValue(title);
    await expect(form.content).toHaveValue("");
    await form.fill(`${title}, edited`, "Second version.");
    await send(() => form.button.click());
    await expect(page).toHaveURL(onPath(address));
    await expect(form.status).toHaveText("Post saved");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, edited`);
    await expect(page.getByText("Second version.", { exact: true })).toBeVisible();

    await page.getByRole("link", { name: "Delete", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Delete this post?");
    await expect(
      page.getByText(`“${title}, edited” will be gone. You can undo that right after.`),
    ).toBeVisible();
    await page.getByRole("link", { name: "Keep it" }).click();
    await expect(page).toHaveURL(onPath(address));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}, edited`);

    await page.getByRole("link", { name: "Delete", exact: true }).click();
    await send(() => page.getByRole("button", { name: "Delete post" }).click());
    await expect(page).toHaveURL(onPath("/posts"));
    // What undoes the deletion has a status of its own, which is empty.
    await expect(form.status.filter({ hasText: /./ })).toHaveText("Post deleted");
    await expect(page.getByRole("link", { name: title })).toHaveCount(0);
    expect((await page.request.get(address)).status()).toBe(404);
  });

  for (const path of [
    "/posts/00000000-0000-7000-8000-000000000000",
    "/posts/no-such-post/edit",
    "/posts/00000000-0000-7000-8000-000000000000/delete",
    "/no/such/page",
  ]) {
    test(`${path} is a page that says it isn’t there`, async ({
      page,
      visit,
      hydrated,
      expectConsoleError,
    }) => {
      expectConsoleError(/the server responded with a status of 404/);
      const response = await visit(path);
      expect(response.status()).toBe(404);
      await hydrated();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
      await expect(page).toHaveTitle("Page not found – Plainform");
      await page.getByRole("link", { name: "See all posts" }).click();
      await expect(page).toHaveURL(onPath("/posts"));
    });
  }
});
