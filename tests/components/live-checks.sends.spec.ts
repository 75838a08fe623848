import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

const email = (page: Page) => page.getByLabel("Email address");
const password = (page: Page) => page.getByLabel("Password", { exact: true });

async function fillIn(page: Page, address: string, secret: string): Promise<void> {
  await email(page).fill(address);
  await password(page).fill(secret);
  await page.getByLabel("Name").fill("Ada");
}

test("a rule that only the server knows is told on submit, beside its field, and what was typed is kept", async ({
  page,
  visit,
  send,
  expectConsoleError,
}) => {
  // One who is slow is told by a live check before.
  expectConsoleError(/status of 409 .*\/api\/lab\/checks/);
  await visit("/lab/live-checks");
  const create = () => page.getByRole("button", { name: "Create account" }).click();
  await fillIn(page, "taken@example.com", "correct horse");
  await send(create);
  await expect(email(page)).toHaveAccessibleDescription(/has an account already/);
  await expect(email(page)).toHaveValue("taken@example.com");
  await expect(page.getByLabel("Name")).toHaveValue("Ada");

  await fillIn(page, "ada@example.com", "correct horse");
  await send(create);
  await expect(page.getByText("Account created")).toBeVisible();
});
