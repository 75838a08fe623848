import type { Page } from "@playwright/test";

/** The addresses of scripts. */
export const scriptUrl = /\/_next\/static\/.*\.js/;

/** Holds scripts back from now on, until the function that it gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(scriptUrl, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  return release;
}
