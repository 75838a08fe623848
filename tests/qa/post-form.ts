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
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  const content = page.getByRole("textbox", { name: "Content", exact: true });
  return {
    title,
    content,
    button: page.getByRole("button", { name: /^(Publish post|Save changes)$/ }),
    summary: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
    // The heading of the list is a status, too.
    status: page.locator("p[role=status]"),
    fill: async (newTitle, newContent) => {
      await title.fill(newTitle);
      if (newContent.length < 1_000) await content.fill(newContent);
      else await paste(content, newContent);
    },
  };
}

/** `fill` for long texts, which `fill` itself enters line by line: 7,000 lines would take a minute. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((control: HTMLTextAreaElement, value) => {
    control.value = value;
    control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);
}

/**
 * Makes a page's form larger than the application reads. The weight is in a hidden field: as much text in a visible
 * one takes a browser many seconds to lay out.
 */
export async function weighDown(page: Page): Promise<void> {
  await page.locator("form", { has: page.locator("textarea") }).evaluate((form) => {
    const weight = document.createElement("input");
    weight.type = "hidden";
    weight.name = "weight";
    weight.value = "x".repeat(9 * 1024 * 1024);
    form.append(weight);
  });
}

let made = 0;

/** A text that no other test uses: `unique("A walk")` → `A walk 1-kx3f9a`. */
export function unique(text: string): string {
  made += 1;
  return `${text} ${made}-${Math.random().toString(36).slice(2, 8)}`;
}
