import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** Where the way from an error to its control is long, or leads into a group. */
const pages = [
  "Form/long-text",
  "Fields/error",
  "FieldArray/error",
  "FieldArray/long-text",
  "TextAreaField/long-text",
  "SelectField/long-text",
  "RadioGroup/long-text",
  "RadioGroup/revealed-error",
  "CheckboxGroup/long-text",
  "ConsentField/long-text",
  "DateField/error",
  "DateField/wrong-year",
  "FileField/long-text",
];

for (const path of pages) {
  test(`on a small screen, an error leads to its control and shows its label: ${path}`, async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await visit(`/states/${path}`);
    const links = await page.getByRole("alert").getByRole("link").all();
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const target = (await link.getAttribute("href"))?.slice(1);
      await link.click();
      await expect(page.locator(":focus")).toHaveAttribute("id", target ?? "");
      const { id, label, control, isFirst, height } = await page.evaluate(placeOfFocus);
      expect(label, `the label of ${id} is below the upper edge`).toBeGreaterThanOrEqual(0);
      expect(control, `${id} is above the lower edge`).toBeLessThan(height - 20);
      expect(isFirst, `${id} is the first of its group`).toBe(true);
    }
  });
}

/** Where label and control stand on the screen. */
function placeOfFocus() {
  const control = document.activeElement as HTMLInputElement;
  const isChoice = /^(radio|checkbox)$/.test(control.type);
  const group = isChoice ? control.closest("fieldset") : null;
  const first = group?.querySelector("input") ?? control;
  const label = group?.querySelector("legend") ?? control.labels?.[0] ?? control;
  return {
    id: control.id,
    label: label.getBoundingClientRect().top,
    control: control.getBoundingClientRect().top,
    isFirst: first === control,
    height: window.innerHeight,
  };
}

test("the summary takes the focus after every failed submit, and only it is an alert", async ({
  page,
  visit,
  hydrated,
}) => {
  await visit("/states/Form/default");
  const summary = summaryOf(page);
  for (const name of ["", "Ada Lovelace", "Ada, Countess of Lovelace"]) {
    await page.getByLabel("Full name").fill(name);
    await page.getByRole("button", { name: "Send" }).click();
    await expect(summary).toBeFocused();
    await expect(summary).toBeInViewport();
    await expect(page.locator("form [role=alert]")).toHaveCount(1);
    await expect(summary.getByRole("heading")).toHaveText("There is a problem");
    await expect(summary.getByRole("link", { name: "Enter a message" })).toHaveCount(1);
    await expect(summary.getByRole("link", { name: "Enter your full name" })).toHaveCount(
      name === "" ? 1 : 0,
    );
    await hydrated();
  }
});

test("the error of a field that isn’t on the page stands there without a link", async ({
  page,
  visit,
  hydrated,
}) => {
  await visit("/states/ErrorSummary/error-of-a-missing-field");
  const summary = summaryOf(page);
  await expect(summary.getByRole("link")).toHaveCount(3);
  await expect(summary.getByRole("listitem").last()).toHaveText("Sign the message");
  await page.getByLabel("Full name").fill("Ada Lovelace");
  await page.getByLabel("Email address").fill("ada@example.com");
  await page.getByLabel("Message").fill("Hello");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(summary.getByRole("listitem")).toHaveText(["Sign the message"]);
  await expect(summary).toBeFocused();
  await hydrated();
  await expect(summary.getByRole("link")).toHaveCount(0);
});

test("the title of a page that begins with errors says so, until they are gone", async ({
  page,
  visit,
  send,
}) => {
  await visit("/states/TextField/default");
  await expect(page).toHaveTitle("TextField, default – Plainform");
  await visit("/states/TextField/error");
  const wrong = "Error: TextField, error – Plainform";
  await expect(page).toHaveTitle(wrong);
  const button = page.getByRole("button", { name: "Send" });
  await send(() => button.click());
  await expect(page).toHaveTitle(wrong);
  await page.getByLabel("Full name").fill("Ada Lovelace");
  await send(() => button.click());
  await expect(page).toHaveTitle("TextField, error – Plainform");
});

const summaryOf = (page: Page) =>
  page.locator("form [tabindex='-1']", { has: page.getByRole("alert") });
