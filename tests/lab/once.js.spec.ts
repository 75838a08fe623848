import { expect, onPath, test } from "../qa/modes.ts";
import { postForm, unique } from "../qa/post-form.ts";

test("a post that was sent as a plain form and is sent again by scripts is published once", async ({
  page,
  visit,
  send,
}) => {
  const title = unique("Sent in two ways");
  await visit("/posts/new");
  const form = postForm(page);
  await form.fill(title, "One.\nPost.");
  const status = await form.button.evaluate(async (button: HTMLButtonElement) => {
    if (!button.form) throw new Error("The button has no form");
    const body = new FormData(button.form, button);
    const response = await fetch(location.href, { method: "POST", body, redirect: "manual" });
    return response.type;
  });
  expect(status).toBe("opaqueredirect");
  await send(() => form.button.click());
  await expect(page).toHaveURL(onPath("/posts"));
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});
