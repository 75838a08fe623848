import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { unique } from "./post-form.ts";

/** A row of the list on /posts, by what a person sees of it. */
export function rowOf(page: Page, title: string) {
  const row = page
    .getByRole("list", { name: "Posts" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  return parts(row);
}

/** The row that is being edited. */
export function editedRow(page: Page) {
  return parts(
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "Edit post", exact: true }) }),
  );
}

/** The row of a post that could not be published. */
export function unpublishedRow(page: Page, at = 0) {
  return parts(
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "This post was not published" }) })
      .nth(at),
  );
}

function parts(row: Locator) {
  return {
    row,
    like: row.getByRole("button", { name: /Like/ }),
    edit: row.getByRole("link", { name: "Edit", exact: true }),
    remove: row.getByRole("button", { name: "Delete", exact: true }),
    title: row.getByRole("textbox", { name: "Title", exact: true }),
    content: row.getByRole("textbox", { name: "Content", exact: true }),
    save: row.getByRole("button", { name: "Save changes" }),
    tryAgain: row.getByRole("button", { name: "Try again" }),
    discard: row.getByRole("button", { name: /^Discard/ }),
  };
}

/** The titles of the list, from the top, of those posts whose title begins so. */
export async function titlesOf(page: Page, start: string): Promise<string[]> {
  const titles = await page
    .getByRole("list", { name: "Posts" })
    .getByRole("heading", { level: 3 })
    .allTextContents();
  return titles.filter((title) => title.startsWith(start));
}

/** Publishes a post by the JSON API, as another program would. */
export async function publish(request: APIRequestContext, title = unique("A post")) {
  const response = await request.post("/api/posts", { data: { title, content: `Of ${title}` } });
  const post: { id: string; title: string; content: string } = await response.json();
  return post;
}
