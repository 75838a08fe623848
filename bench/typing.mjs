// Measures the ms of script and React’s commits for a key in a field that was left with an error, by real key events.
import { control, cost, median, open, rounds, visit } from "./browser.mjs";

const text = "the quick brown fox jumps over the lazy dog and ".repeat(3);

/** Returns the cost of a key for each contender: `key` and `commits` on its page, and `bare` on its bare page. */
export async function typing(browser, contenders, { most = 5, minutes = 4 } = {}) {
  const results = await rounds(contenders, { most, minutes }, async (contender) => ({
    bare: await keys(browser, contender.bare),
    page: await keys(browser, contender.page),
  }));
  return new Map(
    Array.from(results, ([name, runs]) => [
      name,
      {
        bare: median(runs, (run) => run.bare.script),
        key: median(runs, (run) => run.page.script),
        commits: median(runs, (run) => run.page.commits),
      },
    ]),
  );
}

async function keys(browser, url) {
  const { context, page, client } = await open(browser);
  try {
    await visit(page, url);
    const bio = page.locator(control("bio"));
    await bio.focus();
    await page.keyboard.type("x");
    await page.locator(control("title")).focus();
    await bio.focus();
    const { script, commits } = await cost(page, client, () => page.keyboard.type(text));
    return { script: script / text.length, commits: commits / text.length };
  } finally {
    await context.close();
  }
}
