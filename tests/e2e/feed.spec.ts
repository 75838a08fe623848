import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { editedRow, publish, rowOf } from "../qa/feed.ts";
import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

/** What a person does in the list, in every mode. The tests share it: each narrows it to its own posts. */
const listOf = (title: string) => `/posts?text=${encodeURIComponent(title)}`;

test("a post with links is published, and shows them", async ({ page, visit, send }) => {
  const title = unique("Linked");
  await visit(listOf(title));
  const form = postForm(page);
  await form.fill(title, "With two links.");
  for (const [i, name] of ["Home", "Source"].entries()) {
    await page.getByRole("button", { name: "Add a link" }).click();
    const row = page.getByRole("group", { name: `Link ${i + 1}` });
    await row.getByRole("textbox", { name: "What it is called" }).fill(name);
    await row.getByRole("textbox", { name: "Web address" }).fill(`https://${name}.example/`);
  }
  await send(() => form.button.click());
  const { row } = rowOf(page, title);
  await expect(row.getByRole("link", { name: "Home" })).toHaveAttribute("href", /Home\.example/);
  await expect(row.getByRole("link", { name: "Source" })).toHaveAttribute("rel", /nofollow/);
  await expect(page.getByRole("group", { name: /^Link \d/ })).toHaveCount(0);
});

test("a link that leads nowhere is said at its row", async ({ page, visit, send }) => {
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(unique("Linked wrongly"), "Words");
  await page.getByRole("button", { name: "Add a link" }).click();
  const address = page.getByRole("textbox", { name: "Web address" });
  await page.getByRole("textbox", { name: "What it is called" }).fill("Trap");
  await address.fill("javascript:alert(1)");
  await send(() => form.button.click());
  await expect(form.summary.getByRole("link")).toHaveText([
    "Enter a web address, such as https://example.com",
  ]);
  await expect(address).toHaveValue("javascript:alert(1)");
  await expect(address).toHaveAccessibleDescription(/Enter a web address/);
});

test("a post is liked, and no longer", async ({ page, visit, reload, request, send }) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  const { like } = rowOf(page, title);
  await expect(like).toHaveAccessibleName(/Like 0 people like this/);
  await send(() => like.click());
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await expect(like).toHaveAccessibleName(/Like 1 person likes this/);
  await reload();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await send(() => like.click());
  await expect(like).toHaveAttribute("aria-pressed", "false");
  await expect(like).toHaveAccessibleName(/Like 0/);
});

test("a post is edited where it stands", async ({ page, visit, request, send, reload }) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  await rowOf(page, title).edit.click();
  const editor = editedRow(page);
  await expect(editor.title).toHaveValue(title);
  await expect(editor.content).toHaveValue(`Of ${title}`);
  // A browser that arrives at a fragment takes the focus out of the field, and the key that empties it would go nowhere.
  await page.waitForLoadState("domcontentloaded");
  await editor.content.fill("");
  await expect(editor.content).toHaveValue("");
  await send(() => editor.save.click());
  await expect(editor.content).toHaveAccessibleDescription(/Enter some content/);
  await editor.content.fill("Better words");
  await editor.title.fill(`${title}, edited`);
  await send(() => editor.save.click());
  await expect(editor.row).toHaveCount(0);
  await expect(rowOf(page, `${title}, edited`).row).toContainText("Better words");
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page).not.toHaveURL(/edit=/);
  await reload();
  await expect(rowOf(page, `${title}, edited`).row).toContainText("Better words");
});

test("an edit is left without a trace", async ({ page, visit, request }) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  await rowOf(page, title).edit.click();
  const editor = editedRow(page);
  await editor.title.fill("Never mind");
  await editor.row.getByRole("link", { name: "Cancel" }).click();
  await expect(editor.row).toHaveCount(0);
  await expect(rowOf(page, title).row).toContainText(`Of ${title}`);
});

test("a deletion is undone", async ({ page, visit, request, send, reload }) => {
  const { title, content } = await publish(request);
  await visit(listOf(title));
  await send(() => rowOf(page, title).remove.click());
  await expect(rowOf(page, title).row).toHaveCount(0);
  await send(() => page.getByRole("button", { name: /^Undo/ }).click());
  await expect(rowOf(page, title).row).toContainText(content);
  await reload();
  await expect(rowOf(page, title).row).toContainText(content);
});

test("a deleted post stays deleted", async ({ page, visit, request, send, reload }) => {
  const { id, title } = await publish(request);
  await visit(listOf(title));
  await send(() => rowOf(page, title).remove.click());
  await expect(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
  expect((await request.get(`/api/posts/${id}`)).status()).toBe(404);
  await reload();
  await expect(rowOf(page, title).row).toHaveCount(0);
});

/** All that is wrong, at the top of a form. */
const summaryIn = (within: Locator) =>
  within.locator("[tabindex='-1']", { has: within.page().getByRole("alert") }).last();

for (const place of ["the list", "its page"]) {
  /** A new post, about to be edited. */
  const openEditor = async (
    page: Page,
    request: APIRequestContext,
    visit: (url: string) => Promise<unknown>,
  ) => {
    const { id, title } = await publish(request);
    await visit(place === "the list" ? `${listOf(title)}&edit=${id}` : `/posts/${id}/edit`);
    const within = place === "the list" ? editedRow(page).row : page.locator("main");
    const content = within.getByRole("textbox", { name: "Content", exact: true });
    return { id, title, within, content };
  };

  test(`two who edit a post in ${place} lose nothing: the second sees both texts and decides`, async ({
    page,
    visit,
    request,
    send,
  }) => {
    const { id, title, within, content } = await openEditor(page, request, visit);
    const other = { title: `${title} by another`, content: "The other’s words" };
    await request.patch(`/api/posts/${id}`, { data: other });

    await content.fill("My words");
    await send(() => within.getByRole("button", { name: "Save changes" }).click());
    await expect(within).toContainText("Somebody else changed this post");
    await expect(summaryIn(within)).toBeFocused();
    await expect(within).toContainText("The other’s words");
    await expect(within).toContainText(other.title);
    await expect(content).toHaveValue("My words");
    expect(await (await request.get(`/api/posts/${id}`)).json()).toMatchObject(other);

    // Enter decides nothing.
    await send(() => within.getByRole("textbox", { name: "Title", exact: true }).press("Enter"));
    await expect(within).toContainText("The other’s words");
    await expect(summaryIn(within)).toBeFocused();
    expect(await (await request.get(`/api/posts/${id}`)).json()).toMatchObject(other);

    await send(() => within.getByRole("button", { name: "Keep my version" }).click());
    await expect(page.getByText("My words")).toBeVisible();
    await expect(content).toHaveCount(0);
    expect(await (await request.get(`/api/posts/${id}`)).json()).toMatchObject({
      title,
      content: "My words",
    });
  });

  test(`who edits a post in ${place} that is deleted meanwhile loses nothing, and may bring it back`, async ({
    page,
    visit,
    request,
    send,
  }) => {
    const { id, title, within, content } = await openEditor(page, request, visit);
    await content.fill("Too good to lose");
    await request.delete(`/api/posts/${id}`);
    await send(() => within.getByRole("button", { name: "Save changes" }).click());
    await expect(within).toContainText("This post was deleted meanwhile");
    await expect(summaryIn(within)).toBeFocused();
    await expect(content).toHaveValue("Too good to lose");
    expect((await request.get(`/api/posts/${id}`)).status()).toBe(404);

    await send(() => within.getByRole("button", { name: /^Bring it back/ }).click());
    await expect(content).toHaveCount(0);
    await expect(page.getByText("Too good to lose")).toBeVisible();
    expect(await (await request.get(`/api/posts/${id}`)).json()).toMatchObject({
      title,
      content: "Too good to lose",
    });
  });
}

test("a list that others changed meanwhile does to each row what was asked of it", async ({
  page,
  visit,
  request,
  send,
}) => {
  const name = unique("Busy");
  const first = await publish(request, `${name} first`);
  const second = await publish(request, `${name} second`);
  await visit(listOf(name));
  await publish(request, `${name} third`);
  await request.delete(`/api/posts/${second.id}`);
  await send(() => rowOf(page, first.title).like.click());
  await expect(rowOf(page, first.title).like).toHaveAttribute("aria-pressed", "true");
  await expect(rowOf(page, second.title).row).toHaveCount(0);
});

test("liking a post that somebody has deleted meanwhile says so", async ({
  page,
  visit,
  request,
  send,
}) => {
  const { id, title } = await publish(request);
  await visit(listOf(title));
  await request.delete(`/api/posts/${id}`);
  await send(() => rowOf(page, title).like.click());
  // The row shows it, too, until the list has come without it.
  const said = page.locator("main").locator("[aria-live], [role=status]");
  await expect(said.getByText("This post was deleted meanwhile")).toBeAttached();
  await expect(rowOf(page, title).row).toHaveCount(0);
});

test("posts are searched by a form of its own, which loses nothing that is being written", async ({
  page,
  visit,
  request,
  mode,
}) => {
  const { title } = await publish(request, unique("Needle"));
  const { title: hidden } = await publish(request, unique("Haystack"));
  await visit("/posts");
  if (mode === "js") await postForm(page).title.fill("Half written");
  await page.getByRole("searchbox", { name: "Search posts" }).fill(title.toUpperCase());
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/text=NEEDLE/);
  await expect(rowOf(page, title).row).toHaveCount(1);
  await expect(rowOf(page, hidden).row).toHaveCount(0);
  if (mode === "js") await expect(postForm(page).title).toHaveValue("Half written");
  await page.getByRole("link", { name: "Show all posts" }).click();
  await expect(page).toHaveURL(/^[^?]*$/);
  await expect(page.getByRole("heading", { name: "Newest posts" })).toBeVisible();
});

test("a post that is deleted from its page leaves the focus on what undoes that", async ({
  page,
  visit,
  request,
  send,
  mode,
}) => {
  const { id, title, content } = await publish(request);
  await visit(`/posts/${id}/delete`);
  await send(() => page.getByRole("button", { name: "Delete post" }).click());
  await expect(page).toHaveURL(onPath("/posts"));
  const undo = page.getByRole("button", { name: "Undo the deletion" });
  await expect(undo).toBeFocused();
  await expect(undo).toBeInViewport();
  await send(() => undo.press("Enter"));
  await expect(rowOf(page, title).row).toContainText(content);
  await expect(page.getByText("Post restored")).toBeVisible();
  await expect(undo).toHaveCount(0);
  if (mode === "js") await expect(rowOf(page, title).row).toBeFocused();
});
