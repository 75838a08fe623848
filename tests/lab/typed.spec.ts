import type { Page } from "@playwright/test";
import { serverMessages } from "@/packages/plainform/src/core/messages/server-messages.ts";
import { expect, test } from "../qa/modes.ts";

/** What was typed with any keyboard, and what of it is saved. */

const names = { fr: { label: "Titre" } };

function typedForm(page: Page) {
  const form = page.locator("main form");
  const textbox = (name: string) => form.getByRole("textbox", { name });
  return {
    title: textbox("Title"),
    weight: textbox("Weight"),
    startsAt: form.getByLabel("Starts at"),
    label: textbox("French label"),
    save: form.getByRole("button", { name: "Save" }),
    summary: form.locator("[tabindex='-1']", { has: page.getByRole("alert") }),
    status: form.getByRole("status"),
  };
}

async function fillIn(page: Page, values: { title?: string; weight?: string; label?: string }) {
  const { title, weight, startsAt, label } = typedForm(page);
  await title.fill(values.title ?? "A");
  await weight.fill(values.weight ?? "1");
  await startsAt.fill("13:30:15");
  await label.fill(values.label ?? "Titre");
}

for (const kind of ["", "&schema"]) {
  const by = kind ? " (checked by its schema)" : "";

  test(`a time has the seconds that were entered${by}`, async ({ page, visit, send }) => {
    const form = typedForm(page);
    for (const [typed, saved] of [
      ["13:30", "13:30:00"],
      ["13:30:00", "13:30:00"],
      ["13:30:15", "13:30:15"],
    ] as const) {
      await test.step(typed, async () => {
        await visit(`/lab/typed?en${kind}`);
        await expect(form.startsAt).toHaveAttribute("type", "time");
        await fillIn(page, { title: "" });
        await form.startsAt.fill(typed);
        // The form comes back with what was entered.
        await send(() => form.save.click());
        await expect(form.summary.getByRole("link")).toHaveText(["Enter a title"]);
        await expect(form.startsAt).toHaveJSProperty("valueAsNumber", milliseconds(saved));
        await form.title.fill("A");
        await send(() => form.save.click());
        const value = { title: "A", weight: 1, startsAt: saved, names };
        await expect(form.status).toHaveText(JSON.stringify(value));
      });
    }
  });

  test(`a German form takes a decimal comma, and the digits of another keyboard${by}`, async ({
    page,
    visit,
    send,
  }) => {
    const form = typedForm(page);
    await visit(`/lab/typed?de${kind}`);
    for (const [typed, weight] of [
      ["3,5", 3.5],
      ["１２", 12],
      ["１２,５", 12.5],
    ] as const) {
      await fillIn(page, { weight: typed });
      await send(() => form.save.click());
      const value = { title: "A", weight, startsAt: "13:30:15", names };
      await expect(form.status).toHaveText(JSON.stringify(value));
    }
  });

  test(`an English form says what to write for a decimal comma${by}`, async ({
    page,
    visit,
    send,
  }) => {
    const form = typedForm(page);
    await visit(`/lab/typed?en${kind}`);
    await fillIn(page, { weight: "3,5" });
    await send(() => form.save.click());
    await expect(form.summary.getByRole("link")).toHaveText([serverMessages.numberCommas]);
    await expect(form.weight).toHaveAccessibleDescription(new RegExp(serverMessages.numberCommas));
    await expect(form.weight).toHaveValue("3,5");
    await form.weight.fill("3.5");
    await send(() => form.save.click());
    const value = { title: "A", weight: 3.5, startsAt: "13:30:15", names };
    await expect(form.status).toHaveText(JSON.stringify(value));
  });

  test(`an empty value under a key of a record has its error${by}`, async ({
    page,
    visit,
    send,
  }) => {
    const form = typedForm(page);
    await visit(`/lab/typed?en${kind}`);
    await fillIn(page, { label: "" });
    await send(() => form.save.click());
    await expect(form.summary.getByRole("link")).toHaveText(["Enter a label"]);
    await expect(form.label).toHaveAccessibleDescription(/Enter a label/);
    await form.label.fill("Titre");
    await send(() => form.save.click());
    await expect(form.status).toHaveText(/"names":\{"fr":\{"label":"Titre"\}\}/);
  });

  test(`characters of which nothing can be seen are no title${by}`, async ({
    page,
    visit,
    send,
  }) => {
    const form = typedForm(page);
    await visit(`/lab/typed?en${kind}`);
    // Zero-width spaces, and marks of the direction alone.
    for (const title of ["\u200B\u200B", "\u200E\u202E", "\uFEFF"]) {
      await fillIn(page, { title });
      await send(() => form.save.click());
      await expect(form.summary.getByRole("link")).toHaveText(["Enter a title"]);
      await expect(form.title).toHaveAccessibleDescription(/Enter a title/);
    }
    await form.title.fill("A");
    await send(() => form.save.click());
    await expect(form.status).toHaveText(/"title":"A"/);
  });
}

/** What `valueAsNumber` says of a time of day. */
function milliseconds(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`);
}
