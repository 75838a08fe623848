// Measures the script time of a page in ms until the page is hydrated and quiet, with the CPU slowed down.
import { median, open, rounds, used, visit } from "./browser.mjs";

/** Returns `{ bare, page, over }` for each contender. */
export async function load(browser, contenders, { most = 9, minutes = 3 } = {}) {
  const results = await rounds(contenders, { most: most + 1, minutes }, async ({ bare, page }) => ({
    bare: await started(browser, bare),
    page: await started(browser, page),
  }));
  return new Map(
    Array.from(results, ([name, runs]) => {
      // The first round warms the servers up.
      const kept = runs.length > 1 ? runs.slice(1) : runs;
      return [
        name,
        {
          bare: median(kept, (run) => run.bare),
          page: median(kept, (run) => run.page),
          over: median(kept, (run) => run.page - run.bare),
        },
      ];
    }),
  );
}

export async function started(browser, url) {
  const { context, page, client } = await open(browser);
  try {
    await visit(page, url);
    return (await used(page, client)).script;
  } finally {
    await context.close();
  }
}
