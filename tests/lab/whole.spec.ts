import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** What is wrong with a group as a whole, and a form that is reset. */

const on = (page: Page) => ({
  form: page.locator("main form"),
  group: (name: string) => page.getByRole("group", { name, exact: true }),
  summary: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
  status: page.getByRole("status"),
  text: (name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}\\b`) }),
  save: () => page.getByRole("button", { name: "Save", exact: true }).click(),
});

for (const kind of ["", "?schema", "?fields"]) {
  test(`what is wrong with a group is said at the group, and linked to: /lab/whole${kind}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/whole${kind}`);
    const { group, summary, text, save } = on(page);
    await text("Name").fill("Ada");
    await text("Street").fill("");
    await text("City").fill("Bonn");
    await text("From").fill("2");
    await text("To").fill("1");
    await text("Country").fill("");
    await page.getByRole("radio", { name: /bank/i }).check();
    await send(save);
    await expect(summary).toBeFocused();
    const wrong = [
      ["Address", "Enter a street for the city"],
      ["Span", "Enter the end after the beginning"],
      ["Place", "Enter the town’s country"],
    ] as const;
    await expect(summary.getByRole("link")).toHaveText(wrong.map(([, message]) => message));
    for (const [name, message] of wrong) {
      await expect(group(name)).toHaveAccessibleDescription(new RegExp(message));
      await summary.getByRole("link", { name: message }).click();
      await expect(group(name)).toBeFocused();
    }
    // The name of the row is not that of a group of fields.
    await text("Country").fill("Germany");
    await text("Town").fill("");
    await send(save);
    await expect(group("Stay 1")).toHaveAccessibleDescription(/Say where this stay is/);
    await summary.getByRole("link", { name: "Say where this stay is" }).click();
    await expect(group("Stay 1")).toBeFocused();

    await text("Town").fill("Bonn");
    await text("Street").fill("Main Street");
    await text("To").fill("3");
    await send(save);
    await expect(page.getByText("Saved 1 stays")).toBeVisible();
  });
}

for (const kind of ["", "?schema", "?fields"]) {
  test(`what is wrong with one of several objects is said where one chooses: /lab/whole${kind}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/whole${kind}`);
    const { group, summary, text, save } = on(page);
    await text("Name").fill("Ada");
    await text("Street").fill("Main Street");
    const card = page.getByRole("radio", { name: /card/i });
    await card.check();
    await text("Phone").fill("0");
    await send(save);
    await expect(summary).toBeFocused();
    const words = ["Pay by bank transfer this time", "Say how we reach you"] as const;
    await expect(summary.getByRole("link")).toHaveText(words);
    await expect(page.getByRole("radiogroup")).toHaveAccessibleDescription(
      /Pay by bank transfer this time/,
    );
    await expect(group("Contact")).toHaveAccessibleDescription(/Say how we reach you/);
    await summary.getByRole("link", { name: words[0] }).click();
    await expect(card).toBeFocused();
    await summary.getByRole("link", { name: words[1] }).click();
    await expect(group("Contact")).toBeFocused();

    await page.getByRole("radio", { name: /bank/i }).check();
    await text("Phone").fill("1");
    await send(save);
    await expect(page.getByText("Saved 1 stays")).toBeVisible();
  });
}

test("35 rows with a list in each and 35 errors can be put right and sent", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/whole?many");
  const { form, summary, text, status, save } = on(page);
  await text("Name").fill("Ada");
  await text("Street").fill("Main Street");
  await send(save);
  await expect(summary.getByRole("link")).toHaveCount(35);
  await expect(form.locator("[name='$wrong']")).toHaveCount(1);
  for (const note of await text("Note").all()) await note.fill("right");
  await send(save);
  await expect(status).toHaveText("Saved 35 stays");
  await expect(form.locator("[name='$wrong']")).toHaveCount(0);
});

test("35 errors stay with their rows when a row is removed", async ({ page, visit, send }) => {
  await visit("/lab/whole?many");
  const { form, summary, text, group, save } = on(page);
  await text("Name").fill("Ada");
  await text("Street").fill("Main Street");
  await send(save);
  await expect(summary.getByRole("link")).toHaveCount(35);
  await page.getByRole("button", { name: "Remove Stay 1", exact: true }).click();
  await expect(group("Stay 35")).toHaveCount(0);
  await expect(summary.getByRole("link")).toHaveCount(34);
  await expect(form.getByRole("textbox", { name: "Note" }).first()).toHaveAccessibleDescription(
    /Write another note/,
  );
});
