import { randomUUID } from "node:crypto";
import { expect, test } from "../qa/modes.ts";

test("two actions at the same place, sent with the same token, are both done", async ({
  context,
  page,
  browser,
  baseURL,
  visit,
  send,
}) => {
  const who = randomUUID();
  const address = `${baseURL}/lab/answers?who=${who}`;
  await visit(address);
  const follow = page.getByRole("button", { name: "Follow", exact: true });
  await expect(follow).toBeVisible();

  // Somebody else follows meanwhile, so that a second tab has the other action with the same token.
  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  await other.goto(address);
  await other.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(other.getByText(`Followed ${who}`)).toBeVisible();
  await elsewhere.close();
  const second = await context.newPage();
  await visit(address, second);
  const unfollow = second.getByRole("button", { name: "Unfollow" });
  await expect(unfollow).toBeVisible();
  const token = "form input[name='$token']";
  const tokens = [page, second].map((tab) => tab.locator(token).first().inputValue());
  expect(new Set(await Promise.all(tokens)).size).toBe(1);

  await send(() => follow.click());
  await expect(page.getByText(`Followed ${who}`)).toBeVisible();
  await send(() => unfollow.click(), second);
  await expect(second.getByText(`Unfollowed ${who}`)).toBeVisible();
});

test("a message that no cookie can hold is shortened, and shown on the next page", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/answers");
  await send(() => page.getByRole("button", { name: "Tell much" }).click());
  await expect(page).toHaveURL(/\?told/);
  await expect(page.getByRole("status").first()).toHaveText(/^Saved (長い題名){80}.*…$/);
});

test("a form whose operation throws says that it may have been saved, and offers no second try", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/answers");
  await send(() => page.getByRole("button", { name: "Save and throw" }).click());
  const summary = page.getByRole("alert").filter({ hasText: "Something went wrong" });
  await expect(summary).toContainText("it may have been saved. Check before you send it again.");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
});
