import type { Page } from "@playwright/test";
import type { FormValues } from "@/packages/plainform/src/core/form-state.ts";

/**
 * Fills in a form with the keyboard alone and sends it from there: Tab from one control to the next, and in each the
 * keys that its native element knows.
 *
 * @param state the part of the component's page whose form it is
 */
export async function fillInByKeyboard(
  page: Page,
  state: string,
  typed: FormValues,
): Promise<void> {
  const { keyboard } = page;
  await page.locator(`[data-state="${state}"] h2 a`).focus();
  for (let stops = 0; stops < 40; stops++) {
    await keyboard.press("Tab");
    const { type, name, value } = await focused(page);
    const wanted = [typed[name] ?? []].flat();
    if (type === "submit" && name !== "intent") return keyboard.press("Enter");
    if (wanted.length === 0) continue;
    if (type === "checkbox") {
      if (wanted.includes(value)) await keyboard.press("Space");
    } else if (type === "radio") {
      await keyboard.press("Space");
      await pressUntil(page, "ArrowDown", wanted);
    } else if (type === "select-one") {
      await pressUntil(page, "ArrowDown", wanted);
    } else if (type === "range") {
      await pressUntil(
        page,
        Number(value) < Number(wanted[0]) ? "ArrowRight" : "ArrowLeft",
        wanted,
      );
    } else if (type === "time") {
      // Before noon, for a browser that asks.
      await keyboard.type(`${wanted[0]?.replace(":", "")}A`);
    } else {
      await keyboard.type(wanted[0] ?? "");
    }
  }
  throw new Error(`In ${state}, Tab never came to a button that sends the form`);
}

async function pressUntil(page: Page, key: string, wanted: string[]): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (wanted.includes((await focused(page)).value)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted.join(", ")}`);
}

function focused(page: Page): Promise<{ type: string; name: string; value: string }> {
  return page.evaluate(() => {
    const { type = "", name = "", value = "" } = document.activeElement as HTMLInputElement;
    return { type, name, value };
  });
}
