import { expect, test } from "../qa/modes.ts";
import { sendingForm } from "./sending-form.ts";

/** How a form is sent: by which button, from where, and again. What it comes to is the same in every mode. */

for (const kind of ["", "&schema"]) {
  const by = kind ? " (checked by its schema)" : "";

  test(`the button that was pressed is part of what is sent${by}`, async ({
    page,
    visit,
    send,
  }) => {
    const form = sendingForm(page);
    await visit(form.address(kind));
    for (const [button, value] of [
      ["Save draft", "draft"],
      ["Publish", "publish"],
      ["Publish from outside", "publish"],
    ] as const) {
      await form.title.fill("A");
      await send(() => form.button(button).click());
      await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: value }));
    }
  });

  test(`Enter sends the name and value of the first button${by}`, async ({ page, visit, send }) => {
    const form = sendingForm(page);
    await visit(form.address(kind));
    await form.title.fill("A");
    await send(() => form.title.press("Enter"));
    await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: "draft" }));
  });

  test(`an image button sends where it was clicked${by}`, async ({ page, visit, send }) => {
    const form = sendingForm(page);
    await visit(form.address(kind));
    await form.title.fill("A");
    // What to do is another button's to say, so that the server refuses this one. What came is put back.
    await send(() => form.button("Map").click({ position: { x: 20, y: 30 } }));
    await expect(form.summary).toHaveText(/Choose what to do/);
  });
}

test("controls outside of the form are sent with it", async ({ page, visit, send }) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("A");
  await page.getByLabel("Note").fill("From outside");
  await send(() => form.button("Save from outside").click());
  const value = { title: "A", note: "From outside", do: "draft" };
  await expect(form.status).toHaveText(JSON.stringify(value));
  await expect(page.getByLabel("Note")).toHaveValue("");
});

test("a button outside of the form has the form checked", async ({ page, visit, send }) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("  ");
  await send(() => form.button("Save from outside").click());
  await expect(form.summary.getByRole("link")).toHaveText(["Enter a title"]);
});

test("a button that leads elsewhere takes along what was entered", async ({ page, visit }) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("A");
  await form.button("Elsewhere").click();
  await expect(page).toHaveURL(/\/api\/lab\/elsewhere$/);
  await expect(page.locator("body")).toHaveText("Elsewhere: A");
});

test("a button that leads elsewhere asks for no check of what is entered", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.button("Elsewhere").click();
  await expect(page.locator("body")).toHaveText("Elsewhere:");
});

test("“Cancel” in a dialog closes it and sends nothing", async ({ page, visit }) => {
  const form = sendingForm(page);
  await visit(form.address());
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title in a dialog").fill("A");
  await form.button("Cancel").click();
  await expect(dialog).toBeHidden();
  expect(await form.saved()).toEqual([]);
});

test("a form is sent again after another action of its was done", async ({ page, visit, send }) => {
  const form = sendingForm(page);
  await visit(form.address());
  await form.title.fill("A");
  await send(() => form.button("Count").click());
  await expect.poll(() => form.saved()).toEqual(["counted"]);
  await form.title.fill("B");
  await send(() => form.button("Publish").click());
  await expect(form.status).toHaveText(JSON.stringify({ title: "B", do: "publish" }));
});
