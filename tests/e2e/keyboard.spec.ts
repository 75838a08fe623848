import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

test("a post can be published with the keyboard alone", async ({ page, visit, send }) => {
  const title = unique("No mouse");
  await visit("/posts/new");
  const form = postForm(page);
  const { keyboard } = page;
  await keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeInViewport();
  await keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await keyboard.press("Tab");
  await expect(form.title).toBeFocused();

  await send(() => keyboard.press("Enter"));
  await expect(form.summary).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(form.summary.getByRole("link", { name: messages.noContent })).toBeFocused();
  await keyboard.press("Enter");
  await expect(form.content).toBeFocused();
  await keyboard.type("First line");
  await keyboard.press("Enter");
  await keyboard.type("Second line");
  await keyboard.press("Shift+Tab");
  await expect(form.title).toBeFocused();
  await keyboard.type(title);
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Add a link" })).toBeFocused();
  await keyboard.press("Tab");
  await expect(form.button).toBeFocused();
  await send(() => keyboard.press("Enter"));
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(form.status).toHaveText("Post published");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});
