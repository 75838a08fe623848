import { expect, onPath, test } from "../qa/modes.ts";
import { unique } from "../qa/post-form.ts";

const taken = "A user with this email address already exists";

test("a user is added, corrected, edited and deleted", async ({ page, visit, send }) => {
  const name = unique("Ada");
  const email = `${name.replaceAll(" ", "-").toLowerCase()}@example.com`;
  const nameField = page.getByLabel("Name");
  const emailField = page.getByLabel("Email address");
  const links = page.locator("form [tabindex='-1']").getByRole("link");
  const status = page.getByRole("status");

  await visit("/users");
  await page.getByRole("link", { name: "Add a user" }).click();
  await expect(page).toHaveURL(onPath("/users/new"));
  await send(() => page.getByRole("button", { name: "Add user" }).click());
  await expect(links).toHaveText(["Enter a name", "Enter an email address, like name@example.com"]);
  await nameField.fill(name);
  await emailField.fill(` ${email.toUpperCase()} `);
  await send(() => page.getByRole("button", { name: "Add user" }).click());
  await expect(page).toHaveURL(onPath("/users"));
  await expect(status).toHaveText("User added");

  // The same address again: the error is at the field, and all that was typed stays.
  await page.getByRole("link", { name: "Add a user" }).click();
  await nameField.fill("Another");
  await emailField.fill(email);
  await send(() => page.getByRole("button", { name: "Add user" }).click());
  await expect(links).toHaveText([taken]);
  await expect(emailField).toHaveAccessibleDescription(new RegExp(taken));
  await expect(nameField).toHaveValue("Another");
  await expect(emailField).toHaveValue(email);

  await visit("/users");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText(email)).toBeVisible();
  const address = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(emailField).toHaveValue(email);
  await nameField.fill(`${name}, edited`);
  await send(() => page.getByRole("button", { name: "Save changes" }).click());
  await expect(page).toHaveURL(onPath(address));
  await expect(status).toHaveText("User saved");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${name}, edited`);

  await page.getByRole("link", { name: "Delete", exact: true }).click();
  await expect(page.getByText(`“${name}, edited” will be gone for good.`)).toBeVisible();
  await send(() => page.getByRole("button", { name: "Delete user" }).click());
  await expect(page).toHaveURL(onPath("/users"));
  await expect(status).toHaveText("User deleted");
  expect((await page.request.get(address)).status()).toBe(404);
});
