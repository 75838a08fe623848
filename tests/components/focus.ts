import { expect, type Locator, type Page } from "@playwright/test";

/** What can have the keyboard's focus looks otherwise while it has it, and is in sight. */
export async function expectVisibleFocus(part: Locator): Promise<void> {
  const all = part.locator(
    "a[href], button:not([tabindex='-1']), summary, input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)",
  );
  await part.locator("details").evaluateAll((parts: HTMLDetailsElement[]) => {
    for (const details of parts) details.open = true;
  });
  for (const control of await all.filter({ visible: true }).all()) {
    await control.focus();
    await expect(control).toBeInViewport();
    const focused = await pictureOf(control);
    await control.blur();
    const html = await control.evaluate((element) => element.outerHTML.slice(0, 100));
    expect(focused.equals(await pictureOf(control)), `${html} shows its focus`).toBe(false);
  }
}

/** A box or a button looks otherwise once it is chosen. */
export async function expectVisibleChoice(part: Locator): Promise<void> {
  for (const control of await part.locator("[type=checkbox], [type=radio]").all()) {
    await control.scrollIntoViewIfNeeded();
    const before = await pictureOf(control);
    await control.evaluate((box: HTMLInputElement) => {
      box.checked = !box.checked;
    });
    expect(before.equals(await pictureOf(control)), "ticked looks like unticked").toBe(false);
  }
}

/** A box or a button in which something is wrong looks otherwise once nothing is. */
export async function expectVisibleError(part: Locator): Promise<void> {
  const [control] = await part.locator("[type=checkbox], [type=radio]").all();
  if (!control) throw new Error("There is no box or button");
  await control.scrollIntoViewIfNeeded();
  const wrong = await pictureOf(control);
  await control.evaluate((box) => {
    for (const at of [box, box.closest("[role=radiogroup]")]) at?.removeAttribute("aria-invalid");
  });
  expect(wrong.equals(await pictureOf(control)), "wrong looks like right").toBe(false);
}

/** A control and what is drawn around it. */
async function pictureOf(control: Locator): Promise<Buffer> {
  const page: Page = control.page();
  const box = await control.boundingBox();
  if (!box) return Buffer.of();
  const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 };
  return page.screenshot({ clip, animations: "disabled", caret: "hide" });
}
