import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** A list stands before the buttons of its form, and has buttons of its own. So does the summary of a failure. */

const ada = [{ name: "Ada", pets: [{ name: "" }] }];
const isSaved = (page: Page, value: object) =>
  expect(page.getByRole("status")).toHaveText(JSON.stringify(value));

for (const query of ["", "?late"]) {
  for (const label of ["Title", "Name of the pet"]) {
    test(`Enter presses the first button after a list, with its name and value: in “${label}”${query}`, async ({
      page,
      visit,
      send,
    }) => {
      await visit(`/lab/sending/list${query}`);
      await page.getByLabel("Title").fill("A");
      await send(() => page.getByLabel(label).press("Enter"));
      await isSaved(page, { title: "A", people: ada, do: "draft" });
    });
  }

  test(`a button that was pressed itself is sent with its own name and value${query}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/sending/list${query}`);
    await page.getByLabel("Title").fill("A");
    await send(() => page.getByRole("button", { name: "Publish" }).click());
    await isSaved(page, { title: "A", people: ada, do: "publish" });
  });

  test(`“Try again” sends what the button sent that was pressed before${query}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/sending/list${query}`);
    const title = page.getByLabel("Title");
    const again = page.getByRole("button", { name: "Try again" });
    await title.fill("broken");
    await send(() => page.getByRole("button", { name: "Publish" }).click());
    await send(() => again.click());
    await expect(again).toBeVisible();
    await title.fill("A");
    await send(() => again.click());
    await isSaved(page, { title: "A", people: ada, do: "publish" });
  });

  test(`after a failure, too, Enter presses the first button of the form${query}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/sending/list${query}`);
    const title = page.getByLabel("Title");
    await title.fill("broken");
    await send(() => page.getByRole("button", { name: "Publish" }).click());
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await title.fill("A");
    await send(() => title.press("Enter"));
    await isSaved(page, { title: "A", people: ada, do: "draft" });
  });
}

test("“Try again” after Enter sends what Enter sent", async ({ page, visit, send }) => {
  await visit("/lab/sending/list");
  const title = page.getByLabel("Title");
  await title.fill("broken");
  await send(() => title.press("Enter"));
  await title.fill("A");
  await send(() => page.getByRole("button", { name: "Try again" }).click());
  await isSaved(page, { title: "A", people: ada, do: "draft" });
});

for (const [disabled, people] of [
  ["list", []],
  ["around", []],
] as const) {
  test(`a list that is disabled leaves Enter to the form: ${disabled}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/sending/list?disabled=${disabled}`);
    await expect(page.getByRole("button", { name: "Add a person" })).toHaveCount(0);
    const title = page.getByLabel("Title");
    await title.fill("A");
    await send(() => title.press("Enter"));
    await isSaved(page, { title: "A", people, do: "draft" });
  });
}
