import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";
import { sendingForm } from "./sending-form.ts";

/** A form whose list shows at once what it sends. */

const notesOf = (page: Page) => page.locator("#notes > li");
const address = (test: string) => `/lab/sending/notes?${new URLSearchParams({ test })}`;

test("a list shows nothing of a form that something around it has held back", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(address(form.test));
  const sure = page.getByLabel("Sure");
  await sure.uncheck();
  await form.title.fill("A");
  await form.button("Publish").click();
  await expect(notesOf(page)).toHaveCount(0);
  await expect(form.title).toHaveValue("A");

  await sure.check();
  await form.button("Publish").click();
  await expect(notesOf(page)).toHaveText(["A"]);
  await expect(form.title).toHaveValue("");
  await expect.poll(() => form.saved()).toMatchObject([{ title: "A", do: "publish" }]);
});

test("three notes that are sent at once are shown at once, and what is entered after them stays", async ({
  page,
  visit,
}) => {
  const form = sendingForm(page);
  await visit(address(form.test));
  const shown = await page.evaluate(() => {
    const title = document.querySelector<HTMLInputElement>("#sent [name=title]");
    const button = document.querySelector<HTMLButtonElement>("#sent button[name=do]");
    if (!title || !button) throw new Error("There is no such form");
    const all = ["slow 1", "slow 2", "slow 3"].map((text) => {
      title.value = text;
      button.click();
      return document.querySelectorAll("#notes > li").length;
    });
    title.value = "The next one";
    return all;
  });
  expect(shown).toEqual([1, 2, 3]);
  await expect.poll(async () => (await form.saved()).length).toBe(3);
  await expect(page.locator("#notes > li[aria-busy]")).toHaveCount(0);
  await expect(form.title).toHaveValue("The next one");
});

test("the second of two quick clicks sends nothing", async ({ page, visit }) => {
  const form = sendingForm(page);
  await visit(address(form.test));
  await form.title.fill("slow");
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>("#sent button[name=do]");
    button?.click();
    button?.click();
  });
  await expect(notesOf(page)).toHaveCount(1);
  await expect.poll(async () => (await form.saved()).length).toBe(1);
});

test("a click in the task in which hydration ends is shown at once", async ({ page, visit }) => {
  const form = sendingForm(page);
  await page.addInitScript(clickAsHydrationEnds);
  await visit(address(form.test));
  const shown = () => page.evaluate(() => document.documentElement.dataset.shownAfterClick);
  await expect.poll(shown).toBe("1");
  await expect.poll(() => form.saved()).toMatchObject([{ title: "slow", do: "publish" }]);
});

/**
 * React tells developer tools of each commit before the task of the commit ends. A microtask from there runs at the end of
 * that task, before any other task of the page, so before an `import()` in an effect could be answered.
 */
function clickAsHydrationEnds() {
  let isClicked = false;
  const click = () => {
    const title = document.querySelector<HTMLInputElement>("#sent [name=title]");
    const button = document.querySelector<HTMLButtonElement>("#sent button[name=do]");
    const isHydrated = Object.keys(title ?? {}).some((key) => key.startsWith("__reactProps$"));
    if (isClicked || !title || !button || !isHydrated) return;
    isClicked = true;
    title.value = "slow";
    button.click();
    const { length } = document.querySelectorAll("#notes > li");
    document.documentElement.dataset.shownAfterClick = String(length);
  };
  const tools = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => queueMicrotask(click),
    onCommitFiberUnmount() {},
    onScheduleFiberRoot() {},
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: tools });
}
