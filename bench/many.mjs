// Measures a form with 500 fields: its start, leaving one field with an error, and sending the form with 500 errors.
import { control, cost, median, open, rounds, submitButton, used, visit } from "./browser.mjs";

/**
 * Returns times in ms for each contender: `load` of the page and of its bare page, `blur`, and `painted`, which is the
 * wall-clock time from the key that sends the form to 500 errors, with the main thread’s `task` time for it.
 */
export async function many(browser, contenders, { most = 5, minutes = 5 } = {}) {
  const results = await rounds(contenders, { most, minutes }, async ({ bareBig, big }) => {
    const { context, page, client } = await open(browser);
    try {
      await visit(page, bareBig);
      const bare = (await used(page, client)).script;
      await visit(page, big);
      const load = (await used(page, client)).script;
      await page.locator(control("f251")).focus();
      await page.keyboard.type("x");
      // Keys leave the field, because Playwright’s own script that looks an element up would count.
      const blur = await cost(page, client, () => page.keyboard.press("Tab"));
      const blurShows = await page.locator('[data-error="f251"]').count();
      await visit(page, big);
      await page.locator(submitButton).focus();
      let painted;
      const sent = await cost(page, client, async () => {
        await page.evaluate(watchErrors);
        await page.keyboard.press("Enter");
        painted = await page.evaluate(() => window.painted);
      });
      const errors = await page.locator("[data-error]").count();
      return {
        bare,
        load,
        blur: blurShows === 1 ? blur.script : undefined,
        painted: errors === 500 ? painted : undefined,
        task: errors === 500 ? sent.task : undefined,
      };
    } finally {
      await context.close();
    }
  });
  const keys = ["bare", "load", "blur", "painted", "task"];
  return new Map(
    Array.from(results, ([name, runs]) => [
      name,
      Object.fromEntries(keys.map((key) => [key, median(runs, (run) => run[key])])),
    ]),
  );
}

/** Runs in the page. Sets `window.painted` to the ms from the next key to the frame after the last error. */
function watchErrors() {
  window.painted = new Promise((resolve) => {
    let start = 0;
    const begin = () => {
      start = performance.now();
    };
    document.addEventListener("keydown", begin, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-error="f499"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document.body, { subtree: true, childList: true });
    setTimeout(() => resolve(undefined), 20_000);
  });
}
