import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";
import { sendingForm } from "./sending-form.ts";

/** How a hydrated form is sent. */

test("a form is sent after something around it has held it back", async ({ page, visit, send }) => {
  const form = sendingForm(page);
  await visit(form.address());
  const sure = page.getByLabel("Sure");
  await form.title.fill("A");
  await sure.uncheck();
  for (const button of ["Save draft", "Publish"]) await form.button(button).click();
  await expect(form.form).not.toHaveAttribute("aria-busy");
  await sure.check();
  await send(() => form.button("Publish").click());
  await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: "publish" }));
  expect(await form.saved()).toHaveLength(1);
});

test("“Try again” sends what was sent before, not what something around the form has held back", async ({
  page,
  visit,
  send,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  const sure = page.getByLabel("Sure");
  await form.title.fill("broken");
  await send(() => form.button("Publish").click());
  const again = form.button("Try again");
  await expect(again).toBeVisible();
  await sure.uncheck();
  await form.button("Save draft").click();
  await sure.check();
  await form.title.fill("A");
  await send(() => again.click());
  await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: "publish" }));
});

test("a form is sent after a button has led to a new tab", async ({
  page,
  context,
  visit,
  send,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("A");
  const elsewhere = form.button("Elsewhere");
  await elsewhere.evaluate((button: HTMLButtonElement) => {
    button.formTarget = "_blank";
  });
  const opened = context.waitForEvent("page");
  await elsewhere.click();
  const tab = await opened;
  await expect(tab.locator("body")).toHaveText("Elsewhere: A");
  await send(() => form.button("Publish").click());
  await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: "publish" }));
});

test("on a page that one was led to by a link, a button that leads elsewhere has no address with what was entered", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(`/lab/sending/choice?${new URLSearchParams({ test: form.test })}`);
  await page.getByRole("link", { name: "To the other form" }).click();
  await expect(form.form).not.toHaveAttribute("method");
  await form.title.fill("A");
  await form.button("Elsewhere").click();
  await expect(page.locator("body")).toHaveText("Elsewhere: A");
  expect(new URL(page.url()).search).toBe("");
});

test("a button outside of the form is shown as pending with it", async ({ page, visit }) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("slow");
  await form.button("Save from outside").click();
  const saving = form.button("Saving from outside…");
  await expect(saving).toHaveAttribute("aria-disabled", "true");
  await expect(saving).toBeFocused();
  await expect(form.status).toHaveText(JSON.stringify({ title: "slow", do: "draft" }));
  await expect(form.button("Save from outside")).not.toHaveAttribute("aria-disabled");
});

test("text that is entered into a control outside of the form stays when the pending form is answered", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("slow");
  await form.button("Publish").click();
  await expect(form.form).toHaveAttribute("aria-busy");
  await page.getByLabel("Note").fill("The next one");
  await expect(form.status).toHaveText(JSON.stringify({ title: "slow", do: "publish" }));
  await expect(form.title).toHaveValue("");
  await expect(page.getByLabel("Note")).toHaveValue("The next one");
});

test("a control outside of the form has the schema loaded, and is known to be edited", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(form.address("&schema"));
  await expect(page.getByText("Not loaded")).toBeVisible();
  await page.getByLabel("Note").fill("From outside");
  await expect(page.getByText("Edited:", { exact: true })).toBeVisible();
});

for (const kind of ["", "&schema"]) {
  const by = kind ? " (checked by its schema)" : "";

  test(`two buttons that are pressed one after the other are both checked and sent, in that order${by}`, async ({
    page,
    visit,
  }) => {
    const form = sendingForm(page);
    await visit(form.address(kind));
    await form.title.fill("slow");
    if (kind) await expect(page.getByText(/^Edited: .*title/)).toBeVisible();
    await page.evaluate(() => {
      for (const value of ["draft", "draft", "publish", "publish"])
        document.querySelector<HTMLButtonElement>(`form#sent [value=${value}]`)?.click();
    });
    await expect(form.status).toHaveText(JSON.stringify({ title: "slow", do: "publish" }));
    expect(await form.saved()).toEqual([
      { title: "slow", do: "draft" },
      { title: "slow", do: "publish" },
    ]);
  });
}

test("a submission that fails is followed by the one that was sent after it", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("broken and slow");
  await form.button("Publish").click();
  await form.title.fill("right");
  await form.button("Publish").click();
  await expect(form.status).toHaveText(JSON.stringify({ title: "right", do: "publish" }));
  await expect(form.summary).toHaveCount(0);
  await expect(form.title).toHaveValue("");
  expect(await form.saved()).toEqual([{ title: "right", do: "publish" }]);
});

const choose = async (page: Page, ...colours: string[]) => {
  for (const colour of colours) await page.getByLabel("Colour").selectOption(colour);
};

test("a form that is sent with each change saves what it shows", async ({ page, visit }) => {
  const form = sendingForm(page);
  await visit(`/lab/sending/choice?${new URLSearchParams({ test: form.test })}`);
  await choose(page, "green", "blue");
  await expect(page.getByRole("status")).toHaveText("Saved blue");
  await expect(page.getByLabel("Colour")).toHaveValue("blue");
  expect(await form.saved()).toEqual(["green", "blue"]);
});

test("a choice that was changed and changed back while it was on its way is saved as it is shown", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(`/lab/sending/choice?${new URLSearchParams({ test: form.test })}`);
  await choose(page, "green", "blue", "green");
  await expect(page.getByRole("status")).toHaveText("Saved green");
  await expect(page.getByLabel("Colour")).toHaveValue("green");
  expect(await form.saved()).toEqual(["green", "blue", "green"]);
});
