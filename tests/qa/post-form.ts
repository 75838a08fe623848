import type { Locator, Page } from "@playwright/test";

/** The words of a post's form, in one place for both doors. */
export const messages = {
  noTitle: "Enter a title",
  longTitle: "Title must be 200 characters or fewer",
  noContent: "Enter some content",
  longContent: "Content must be 20,000 characters or fewer",
  unreadable: "Remove the characters that can’t be displayed",
};

/** The form on /posts, /posts/new or a post's edit page, by what a person sees of it. */
export interface PostForm {
  title: Locator;
  content: Locator;
  button: Locator;
  /** All that is wrong, at the top of the form. It is what takes the focus. */
  summary: Locator;
  status: Locator;
  fill: (title: string, content: string) => Promise<void>;
}

export function postForm(page: Page): PostForm {
  const title = page.getByLabel("Title");
  const content = page.getByLabel("Content");
  return {
    title,
    content,
    button: page.getByRole("button", { name: /^(Publish post|Save changes)$/ }),
    summary: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
    status: page.getByRole("status"),
    fill: async (newTitle, newContent) => {
      await title.fill(newTitle);
      await content.fill(newContent);
    },
  };
}

let made = 0;

/** A text that no other test uses: `unique("A walk")` → `A walk 1-kx3f9a`. */
export function unique(text: string): string {
  made += 1;
  return `${text} ${made}-${Math.random().toString(36).slice(2, 8)}`;
}
