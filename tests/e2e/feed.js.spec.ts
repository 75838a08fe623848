import type { Page } from "@playwright/test";
import { editedRow, publish, rowOf, titlesOf, unpublishedRow } from "../qa/feed.ts";
import { expect, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

/** What shows at once, and what becomes of it when the server says otherwise, or nothing. */

const listOf = (title: string) => `/posts?text=${encodeURIComponent(title)}`;
type Row = ReturnType<typeof rowOf>;

const unreachable = /We couldn’t reach the server/;
const noConnection = /Failed to load resource: net::ERR/;

/** Publishes a post that never reaches the server. */
async function publishOffline(page: Page, title: string, content = "Words") {
  const form = postForm(page);
  await form.fill(title, content);
  await page.context().setOffline(true);
  await form.button.click();
  const failed = unpublishedRow(page);
  await expect(failed.row).toContainText(unreachable);
  return failed;
}

/** Edits a post, which never reaches the server. */
async function editOffline(page: Page, title: string, content: string) {
  await rowOf(page, title).edit.click();
  const editor = editedRow(page);
  await editor.content.fill(content);
  await page.context().setOffline(true);
  await editor.save.click();
  await expect(editor.row).toContainText(unreachable);
  return editor;
}

/** Holds back what is posted until it is let go, one at a time. */
async function hold(page: Page) {
  const held: (() => void)[] = [];
  let isOpen = false;
  await page.route("**/posts**", async (route) => {
    if (route.request().method() === "POST" && !isOpen) {
      await new Promise<void>((resolve) => held.push(resolve));
    }
    await route.continue();
  });
  return {
    /** How many wait. Next sends actions one after another. */
    waiting: () => held.length,
    letGo() {
      isOpen = true;
      for (const go of held.splice(0)) go();
    },
  };
}

test("three posts in a row show at once, in order; the second, refused, keeps what was typed", async ({
  page,
  visit,
  reload,
}) => {
  const name = unique("Fast");
  await visit(listOf(name));
  const form = postForm(page);
  const { letGo } = await hold(page);
  // What only the server refuses.
  const titles = [`${name} 1`, `${name} 2 \0`, `${name} 3`];
  for (const title of titles) {
    await form.title.first().fill(title);
    await form.content.first().fill(`Of ${title}`);
    await form.button.click();
    await expect(form.title.first()).toHaveValue("");
  }
  await expect(page.getByText("Publishing…")).toHaveCount(3);
  expect(await titlesOf(page, name)).toHaveLength(3);
  expect((await titlesOf(page, name))[0]).toBe(`${name} 3`);

  letGo();
  const refused = unpublishedRow(page);
  await expect(refused.title).toHaveAccessibleDescription(new RegExp(messages.unreadable));
  await expect(refused.content).toHaveValue(`Of ${name} 2 \0`);
  await expect(page.getByText("Publishing…")).toHaveCount(0);
  expect(await titlesOf(page, name)).toEqual([`${name} 3`, `${name} 1`]);
  await refused.title.fill(`${name} 2`);
  await refused.content.fill("Put right");
  await refused.tryAgain.click();
  await expect(refused.row).toHaveCount(0);
  await expect(rowOf(page, `${name} 2`).like).toBeVisible();
  await reload();
  expect((await titlesOf(page, name)).toSorted()).toEqual([`${name} 1`, `${name} 2`, `${name} 3`]);
});

test("offline in the middle: the row says so, keeps what was typed and is sent again once", async ({
  page,
  context,
  visit,
  reload,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Offline");
  await visit(listOf(name));
  const failed = await publishOffline(page, name, "Written on a train");
  await expect(failed.title).toHaveValue(name);
  await expect(failed.content).toHaveValue("Written on a train");
  await context.setOffline(false);
  await failed.tryAgain.click();
  await expect(rowOf(page, name).like).toBeVisible();
  await expect(failed.row).toHaveCount(0);
  await reload();
  expect(await titlesOf(page, name)).toEqual([name]);
});

test("an answer that is lost makes no second post", async ({
  page,
  visit,
  reload,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Lost");
  await visit(listOf(name));
  const form = postForm(page);
  let isLost = true;
  await page.route("**/posts**", async (route) => {
    if (route.request().method() !== "POST" || !isLost) return route.continue();
    isLost = false;
    // The server has it; the browser never learns.
    await route.fetch();
    await route.abort();
  });
  await form.fill(name, "Once");
  await form.button.click();
  const failed = unpublishedRow(page);
  await expect(failed.row).toContainText(unreachable);
  await failed.tryAgain.click();
  await expect(rowOf(page, name).like).toBeVisible();
  await expect(failed.row).toHaveCount(0);
  await reload();
  expect(await titlesOf(page, name)).toEqual([name]);
});

test("a failed post that is discarded disappears, and the focus moves to the list", async ({
  page,
  context,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Discarded");
  await visit(listOf(name));
  const failed = await publishOffline(page, name);
  await failed.discard.click();
  await expect(failed.row).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Posts" })).toBeFocused();
  await context.setOffline(false);
});

test("while the server is down, each row that failed says so, and takes back its own change alone", async ({
  page,
  visit,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Down");
  for (const i of [1, 2, 3]) await publish(request, `${name} ${i}`);
  await visit(listOf(name));
  await page.route("**/posts**", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  const [one, two, three] = [1, 2, 3].map((i) => rowOf(page, `${name} ${i}`)) as [Row, Row, Row];
  await one.like.click();
  await three.remove.click();
  await expect(one.row).toContainText(unreachable);
  await expect(three.row).toContainText(unreachable);
  await expect(two.row).not.toContainText(unreachable);
  await expect(one.like).toHaveAttribute("aria-pressed", "false");

  await page.unroute("**/posts**");
  await one.tryAgain.click();
  await expect(one.like).toHaveAttribute("aria-pressed", "true");
  await expect(one.row).not.toContainText(unreachable);
  await expect(three.row).toContainText(unreachable);
  await three.discard.click();
  await expect(three.row).not.toContainText(unreachable);
  await expect(three.row).toBeFocused();
});

test("an edit that is refused by the network is still there, words and all", async ({
  page,
  context,
  visit,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const { title } = await publish(request);
  await visit(listOf(title));
  const editor = await editOffline(page, title, "Much better");
  await expect(editor.content).toHaveValue("Much better");
  await context.setOffline(false);
  await editor.save.click();
  await expect(rowOf(page, title).row).toContainText("Much better");
  await expect(editor.row).toHaveCount(0);
});

test("a like shows at once, and so does its end", async ({ page, visit, request }) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  const { letGo } = await hold(page);
  const { like } = rowOf(page, title);
  await like.click();
  await expect(like).toHaveAccessibleName(/Like 1 person/);
  await like.click();
  await expect(like).toHaveAccessibleName(/Like 0 people/);
  await like.click();
  await expect(like).toHaveAccessibleName(/Like 1 person/);
  await expect(like).toBeFocused();
  letGo();
  await expect(page.getByRole("listitem").and(page.locator("[aria-busy]"))).toHaveCount(0);
  await expect(like).toHaveAccessibleName(/Like 1 person/);
});

test("something slow elsewhere on the page holds nothing up", async ({ page, visit, request }) => {
  const name = unique("Slow");
  const { title } = await publish(request, name);
  await visit(listOf(name));
  const { letGo, waiting } = await hold(page);
  await rowOf(page, title).like.click();
  await expect.poll(waiting).toBe(1);
  const form = postForm(page);
  await form.fill(`${name}, too`, "Words");
  await form.button.click();
  expect(await titlesOf(page, name)).toEqual([`${name}, too`, name]);
  letGo();
  await expect(rowOf(page, `${name}, too`).like).toBeVisible();
});

test("a deletion leaves the focus on “Undo”, in its place", async ({ page, visit, request }) => {
  const name = unique("Focus");
  for (const i of [1, 2, 3]) await publish(request, `${name} ${i}`);
  await visit(listOf(name));
  await rowOf(page, `${name} 2`).remove.press("Enter");
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await expect(page.getByRole("listitem").filter({ has: undo })).toContainText(
    `“${name} 2” is deleted`,
  );
  await undo.press("Enter");
  await expect(rowOf(page, `${name} 2`).row).toBeFocused();
  expect(await titlesOf(page, name)).toEqual([`${name} 3`, `${name} 2`, `${name} 1`]);
});

test("a status announces politely that a like is being sent, and that it was saved", async ({
  page,
  visit,
  request,
}) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  const said = page.locator("main p[aria-live=polite]");
  const { letGo } = await hold(page);
  await rowOf(page, title).like.click();
  await expect(said).toHaveText("Sending…");
  letGo();
  await expect(said).toHaveText("You like this post");
});

test("another tab shows what was done in this one", async ({ page, context, visit, request }) => {
  const { title } = await publish(request);
  const other = await context.newPage();
  await visit(listOf(title), other);
  await visit(listOf(title));
  await rowOf(page, title).like.click();
  await expect(rowOf(other, title).like).toHaveAttribute("aria-pressed", "true");
  await rowOf(other, title).remove.click();
  await expect(rowOf(page, title).row).toHaveCount(0);
});

/** What the page asks before what `act` does. */
async function askedBy(page: Page, act: () => Promise<unknown>) {
  const asked = page.waitForEvent("dialog");
  const done = act();
  const dialog = await asked;
  const type = dialog.type();
  await dialog.dismiss();
  await done;
  return type;
}

test("the page asks before it goes, or another one comes, while something has failed", async ({
  page,
  context,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Leaving");
  await visit(listOf(name));
  const failed = await publishOffline(page, name);
  await context.setOffline(false);
  const reload = () => page.evaluate(() => void setTimeout(() => location.reload()));
  expect(await askedBy(page, reload)).toBe("beforeunload");
  const users = page.getByRole("navigation").getByRole("link", { name: "Users" });
  expect(await askedBy(page, () => users.click())).toBe("confirm");
  await expect(failed.title).toHaveValue(name);
  // Another search is another part of the same list.
  await page.getByRole("link", { name: "Show all posts" }).click();
  await expect(page).toHaveURL((url) => url.search === "");
  await expect(failed.title).toHaveValue(name);
  page.once("dialog", (dialog) => dialog.accept());
  await users.click();
  await expect(page).toHaveURL(/users$/);
});

test("an edit is not lost by a link, but given up by “Cancel”", async ({
  page,
  visit,
  request,
}) => {
  const name = unique("Two");
  const [one, two] = [await publish(request, `${name} 1`), await publish(request, `${name} 2`)];
  await visit(listOf(name));
  await rowOf(page, one.title).edit.click();
  const editor = editedRow(page);
  await editor.content.fill("Half a thought");
  expect(await askedBy(page, () => rowOf(page, two.title).edit.click())).toBe("confirm");
  await page.getByRole("searchbox").fill("something else");
  const search = page.getByRole("button", { name: "Search" });
  expect(await askedBy(page, () => search.click())).toBe("confirm");
  await expect(editor.content).toHaveValue("Half a thought");
  await editor.row.getByRole("link", { name: "Cancel" }).click();
  await expect(editor.row).toHaveCount(0);
});

test("an edit that fails while another post is edited can be taken up again", async ({
  page,
  visit,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Two");
  const [one, two] = [await publish(request, `${name} 1`), await publish(request, `${name} 2`)];
  await visit(listOf(name));
  let fail = () => {};
  await page.route("**/posts**", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await new Promise<void>((resolve) => {
      fail = resolve;
    });
    await route.abort();
  });
  const editor = editedRow(page);
  await rowOf(page, one.title).edit.click();
  await editor.content.fill("The first one’s words");
  const sent = page.waitForRequest((sent) => sent.method() === "POST");
  await editor.save.click();
  await sent;
  await rowOf(page, two.title).edit.click();
  fail();
  const { row } = rowOf(page, one.title);
  await expect(row).toContainText(unreachable);
  await expect(editor.title).toHaveValue(two.title);
  await page.unroute("**/posts**");
  await row.getByRole("link", { name: "Edit again" }).click();
  await expect(editor.title).toHaveValue(one.title);
  await expect(editor.content).toHaveValue("The first one’s words");
  await editor.save.click();
  await expect(editor.row).toHaveCount(0);
  await expect(row).toContainText("The first one’s words");
});

test("a new post that the search doesn’t find is said to be published, and isn’t shown as if it were found", async ({
  page,
  visit,
}) => {
  const name = unique("Unrelated");
  await visit(listOf(unique("Sought")));
  const form = postForm(page);
  await form.fill(name, "Words");
  await form.button.click();
  await expect(page.getByText("Post published")).toBeVisible();
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^No posts match/ })).toBeVisible();
});

test("a deletion says nothing in another search", async ({ page, visit, request }) => {
  const { title } = await publish(request);
  await visit(listOf(title));
  await rowOf(page, title).remove.click();
  await expect(page.getByText("is deleted.")).toBeVisible();
  await page.getByRole("link", { name: "Show all posts" }).click();
  await expect(page).toHaveURL((url) => url.search === "");
  await expect(page.getByText("is deleted.")).toHaveCount(0);
});

test("an edit that failed and was corrected is shown as corrected while it is sent again", async ({
  page,
  context,
  visit,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const { title } = await publish(request);
  await visit(listOf(title));
  const editor = await editOffline(page, title, "First try");
  await context.setOffline(false);
  const { letGo } = await hold(page);
  await editor.content.fill("Second try");
  await editor.save.click();
  await expect(rowOf(page, title).row).toContainText("Second try");
  letGo();
  await expect(rowOf(page, title).row).not.toContainText("Saving…");
  await expect(rowOf(page, title).row).toContainText("Second try");
});

test("a new post that was put right shows so, where it stands, while it is sent again", async ({
  page,
  context,
  visit,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const name = unique("Again");
  await visit(listOf(name));
  const failed = await publishOffline(page, `${name} 1`);
  await context.setOffline(false);
  const form = postForm(page);
  await form.title.first().fill(`${name} 2`);
  await form.content.first().fill("Words");
  await form.button.first().click();
  await expect(rowOf(page, `${name} 2`).like).toBeVisible();
  const { letGo } = await hold(page);
  await failed.title.fill(`${name} 1, put right`);
  await failed.tryAgain.click();
  await expect(page.getByText("Publishing…")).toBeVisible();
  expect(await titlesOf(page, name)).toEqual([`${name} 2`, `${name} 1, put right`]);
  letGo();
  await expect(rowOf(page, `${name} 1, put right`).like).toBeVisible();
});

test("nothing moves when what was published has arrived", async ({ page, visit, request }) => {
  const name = unique("Still");
  const { title } = await publish(request, name);
  await visit(listOf(name));
  const { letGo } = await hold(page);
  const top = () =>
    rowOf(page, title).row.evaluate((row) => row.getBoundingClientRect().top + scrollY);
  const form = postForm(page);
  await form.fill(`${name}, too`, "Words");
  await form.button.click();
  await expect(page.getByText("Publishing…")).toBeVisible();
  const before = await top();
  letGo();
  await expect(rowOf(page, `${name}, too`).like).toBeVisible();
  await expect(page.getByText("Post published")).toBeVisible();
  expect(await top()).toBe(before);
});

test("the focus goes to the next row when one leaves the list with what was done to it", async ({
  page,
  visit,
  request,
}) => {
  const name = unique("Leaves");
  for (const i of [1, 2, 3]) await publish(request, `${name} ${i}`);
  await visit(listOf(name));
  await rowOf(page, `${name} 2`).edit.click();
  const editor = editedRow(page);
  await editor.content.fill("Other words");
  await editor.title.fill("Found no more");
  await editor.title.press("Enter");
  await expect(page.getByRole("heading", { name: "Found no more" })).toHaveCount(0);
  await expect(rowOf(page, `${name} 1`).row).toBeFocused();
});

test("who leaves before the answer came leaves no error, and the other tab hears of it", async ({
  page,
  context,
  visit,
  request,
}) => {
  const { title } = await publish(request);
  const other = await context.newPage();
  await visit(listOf(title), other);
  await visit(listOf(title));
  const { letGo, waiting } = await hold(page);
  await rowOf(page, title).like.click();
  await expect.poll(waiting).toBe(1);
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("navigation").getByRole("link", { name: "Users" }).click();
  letGo();
  await expect(page).toHaveURL(/users$/);
  await expect(rowOf(other, title).like).toHaveAttribute("aria-pressed", "true");
});

test("a post names each change that was not saved", async ({
  page,
  context,
  visit,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(noConnection);
  const { title } = await publish(request);
  await visit(listOf(title));
  const { row, like, remove } = rowOf(page, title);
  await context.setOffline(true);
  await like.click();
  await expect(row).toContainText("Your like was not saved");
  await remove.click();
  await expect(row).toContainText("This post was not deleted");
  await context.setOffline(false);
  await row.getByRole("button", { name: "Try again" }).first().click();
  await expect(like).toHaveAttribute("aria-pressed", "true");
  await expect(row).not.toContainText("Your like was not saved");
});

test("the button that undoes a deletion keeps the focus when its tab is shown again", async ({
  page,
  visit,
  request,
}) => {
  const { id, title } = await publish(request);
  await visit(`/posts/${id}/delete`);
  await page.getByRole("button", { name: "Delete post" }).click();
  const undo = page.getByRole("button", { name: "Undo the deletion" });
  await expect(undo).toBeFocused();
  // The list is read again then: it shows what another person has published meanwhile.
  const other = await publish(request);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(rowOf(page, other.title).row).toBeVisible();
  await expect(undo).toBeFocused();
  await undo.press("Enter");
  await expect(rowOf(page, title).row).toBeFocused();
});

test("a message describes the last action alone, and stands where that was done", async ({
  page,
  visit,
}) => {
  await visit("/posts");
  const form = postForm(page);
  const published = page.getByText("Post published");
  const title = unique("Said");
  const publishOne = async () => {
    await form.fill(title, "Words");
    await form.button.click();
    await expect(published).toBeVisible();
  };
  await publishOne();
  const { row, like, edit, remove } = rowOf(page, title);
  await like.click();
  await expect(row.getByText("You like this post")).toBeVisible();
  await expect(published).toHaveCount(0);

  await edit.click();
  const editor = editedRow(page);
  await editor.content.fill("Other words");
  await editor.save.click();
  await expect(row.getByText("Post saved")).toBeVisible();
  await expect(row.getByText("You like this post")).toHaveCount(0);

  await remove.click();
  await expect(page.getByText(/^“Said.*is deleted\.$/)).toBeVisible();
  await expect(page.getByText("Post saved")).toHaveCount(0);

  await publishOne();
  await page.getByRole("searchbox").fill(title);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/text=/);
  await expect(published).toHaveCount(0);
  await expect(row).toBeVisible();
});
