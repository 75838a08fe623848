import { setTimeout as delay } from "node:timers/promises";
import { test as base, expect, type Page, type Request, type Response } from "@playwright/test";
import { scriptUrl } from "./scripts.ts";

/** Whether a page's scripts run, don't, or come so late that a person is faster. */
export type Mode = "js" | "no-js" | "slow-js";

export interface ModeOptions {
  /** Set by the project. */
  mode: Mode;
  /** An application like that of `baseURL`, whose database no test writes to. */
  emptyURL: string;
}

interface ModeFixtures {
  /**
   * Opens a page as a person meets it. With JavaScript it comes back when the page is hydrated, with late scripts
   * before they arrive. A `Response`, like that of `page.goto`.
   */
  visit: (url: string, on?: Page) => Promise<Response>;
  /** `visit` for the page that one is on. */
  reload: (on?: Page) => Promise<void>;
  /** Comes back when the page is hydrated, at once where that never happens. */
  hydrated: (on?: Page) => Promise<void>;
  /**
   * Does what sends a form and comes back when its answer is shown, be that a new page or a new state; or when the
   * browser's own checks show what is wrong, without a response.
   *
   * @example const response = await send(() => page.getByRole("button", { name: "Publish post" }).click());
   */
  send: (act: () => Promise<unknown>, on?: Page) => Promise<Response | undefined>;
  /** Names an error in the console that the test brings about. Any other fails it. */
  expectConsoleError: (error: RegExp) => void;
}

/** How long late scripts take. */
const lateBy = 2_000;

/**
 * Two things that are not the page's doing: Next prefetches the posts of a list, one of which another test may have
 * deleted by then, and Chromium asks for /favicon.ico while one page's icon makes way for the next one's.
 */
const unrelated = /status of 404 .*(\/posts\/[0-9a-f-]{36}\?_rsc=|\/favicon\.ico$)/;

/** Playwright's `test` in one of three modes. Every test also fails on an error in the console. */
export const test = base.extend<ModeOptions & ModeFixtures>({
  mode: ["js", { option: true }],
  emptyURL: ["", { option: true }],

  javaScriptEnabled: async ({ mode }, use) => use(mode !== "no-js"),

  context: async ({ context, mode }, use) => {
    if (mode === "slow-js") {
      await context.route(scriptUrl, async (route) => {
        await delay(lateBy);
        await route.continue();
      });
    }
    await use(context);
    const routed = [context, ...context.pages()];
    await Promise.all(routed.map((one) => one.unrouteAll({ behavior: "ignoreErrors" })));
  },

  expectConsoleError: [
    async ({ context }, use) => {
      const found: string[] = [];
      const expected: RegExp[] = [];
      context.on("console", (message) => {
        const text = `${message.text()} ${message.location().url}`;
        if (message.type() === "error" && !unrelated.test(text)) found.push(text);
      });
      context.on("weberror", (event) => found.push(String(event.error())));
      await use((error) => expected.push(error));
      const surprising = found.filter((text) => !expected.some((error) => error.test(text)));
      expect(surprising, "errors in the browser’s console").toEqual([]);
    },
    { auto: true },
  ],

  hydrated: async ({ page, mode }, use) => {
    await use(async (on = page) => {
      if (mode !== "no-js") await isHydrated(on);
    });
  },

  visit: async ({ page, mode }, use) => {
    await use(async (url, on = page) => {
      // Scripts that are held back hold up the load event, too.
      const response = await on.goto(url, { waitUntil: "domcontentloaded" });
      if (!response) throw new Error(`${url} only moved within the page, so nothing was opened`);
      await isStyled(on);
      if (mode === "js") await isHydrated(on);
      return response;
    });
  },

  reload: async ({ page, mode }, use) => {
    await use(async (on = page) => {
      await on.reload({ waitUntil: "domcontentloaded" });
      await isStyled(on);
      if (mode === "js") await isHydrated(on);
    });
  },

  send: async ({ page, mode }, use) => {
    await use(async (act, on = page) => {
      const isPost = (request: Request) => request.method() === "POST";
      const requested = on.waitForRequest(isPost);
      const posted = on.waitForResponse((response) => isPost(response.request()));
      // Only a form that is sent as plain HTML brings a new document.
      const opened = on.waitForEvent("domcontentloaded").catch(() => undefined);
      for (const never of [requested, posted]) never.catch(() => undefined);
      const summary = on.locator("form [tabindex='-1']:focus");
      // That of the answer before is none of this one.
      if (await summary.count()) await summary.evaluate((element: HTMLElement) => element.blur());
      await act();
      const refused = mode === "no-js" ? requested : summary.waitFor();
      if (!(await Promise.race([requested, refused]))) return undefined;
      const response = await posted;
      if (response.request().isNavigationRequest()) {
        await opened;
        await isStyled(on);
      }
      // Set before the request leaves, taken off when its answer is shown.
      else await expect(on.locator("form[aria-busy]")).toHaveCount(0);
      return response;
    });
  },
});

export { expect };

/** For `toHaveURL`, where only the path counts: after a redirect without JavaScript the address ends in an empty fragment. */
export const onPath = (path: string) => (url: URL) => url.pathname === path;

/** Nobody is shown a page before its styles are there; “domcontentloaded” doesn't wait for them. */
async function isStyled(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(
      () =>
        Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")).filter(
          ({ sheet }) => sheet === null,
        ).length,
    );
  await expect
    .poll(count, { message: "stylesheets that are still loading", intervals: [25] })
    .toBe(0);
}

/**
 * Next adds its route announcer in an effect of the root, so the page's own handlers are in place by then; a form
 * that waits behind a boundary of its own carries React's props once it takes part.
 */
async function isHydrated(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("next-route-announcer") !== null &&
      Array.from(document.forms).every((form) =>
        Object.keys(form).some((key) => key.startsWith("__reactProps$")),
      ),
  );
}
