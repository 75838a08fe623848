import { expect, test } from "../qa/modes.ts";

test("“None of these” unticks the others, and they untick it", async ({ page, visit }) => {
  await visit("/lab/controls");
  const box = (label: string) => page.getByLabel(label, { exact: true });
  await box("Nuts").check();
  await box("None of these").check();
  await expect(box("Nuts")).not.toBeChecked();
  await expect(box("Milk")).not.toBeChecked();
  await box("Milk").check();
  await expect(box("None of these")).not.toBeChecked();
});

test("a password can be looked at, and is hidden again before it is sent", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/controls");
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("secret");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("secret");
  await send(() => page.getByRole("button", { name: "Send", exact: true }).click());
  await expect(password).toHaveAttribute("type", "password");
  await expect(page.getByRole("button", { name: "Show password" })).toBeVisible();
});

test("characters are counted as the schema counts them, and said after a pause", async ({
  page,
  visit,
}) => {
  await visit("/lab/controls");
  const story = page.getByLabel("Story (optional)");
  await expect(story).toHaveAccessibleDescription("Up to 20 characters");
  const seen = page.locator("p[aria-hidden]", { hasText: "character" });
  const heard = page.locator("p[aria-live]");
  await expect(seen).toHaveText("16 characters left");
  await story.fill(`  ${"👍".repeat(19)}  `);
  await expect(seen).toHaveText("1 character left");
  await expect(heard).toHaveText("1 character left");
  await story.fill("x".repeat(22));
  await expect(seen).toHaveText("2 characters too many");
});

test("a range shows its value", async ({ page, visit }) => {
  await visit("/lab/controls");
  const volume = page.getByLabel("Volume");
  const value = page.locator("input[type=range] ~ span").last();
  await expect(value).toHaveText("3");
  await volume.press("ArrowRight");
  await expect(value).toHaveText("4");
});
