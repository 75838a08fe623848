import { test as base, expect, type Page, type Request, type Response } from "@playwright/test";
import { scriptUrl } from "./scripts.ts";

/**
 * Whether a page's scripts run, don't run, or arrive after a person has used the page. In `slow-js` the scripts of every
 * document are held back until the test calls `hydrated`, never for some time. `send` calls it on the page that answers
 * a form, so that scripts take over from each answer and do the next submission.
 */
export type Mode = "js" | "no-js" | "slow-js";

export interface ModeOptions {
  /** Set by the project. */
  mode: Mode;
  /** An application like that of `baseURL`, whose database no test writes to. */
  emptyURL: string;
}

interface ModeFixtures {
  /**
   * Opens a page as a person meets it. With JavaScript it returns when the page is hydrated; with late scripts it
   * returns while they are held back. A `Response`, like that of `page.goto`.
   */
  visit: (url: string, on?: Page) => Promise<Response>;
  /** `visit` for the page that is open. */
  reload: (on?: Page) => Promise<void>;
  /** Lets late scripts arrive and returns when the page is hydrated. It returns at once where scripts never run. */
  hydrated: (on?: Page) => Promise<void>;
  /**
   * Does what sends a form and returns when its answer is shown, be that a new page or a new state. It returns without
   * a response when the browser's checks show an error instead.
   *
   * @example const response = await send(() => page.getByRole("button", { name: "Publish post" }).click());
   */
  send: (act: () => Promise<unknown>, on?: Page) => Promise<Response | undefined>;
  /** Lets the scripts of a page's present document arrive. Only those of `slow-js` were held back. */
  release: (page: Page) => void;
  /** Names an error in the console that the test brings about. Any other fails it. */
  expectConsoleError: (error: RegExp) => void;
}

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

  release: [
    async ({ context, mode }, use) => {
      /** What the scripts of each page's present document wait for. */
      const gates = new Map<Page, PromiseWithResolvers<void>>();
      if (mode === "slow-js") {
        context.on("page", (page) => {
          page.on("request", (request) => {
            if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
            gates.get(page)?.resolve();
            gates.set(page, Promise.withResolvers());
          });
        });
        await context.route(scriptUrl, async (route) => {
          await gates.get(route.request().frame().page())?.promise;
          // The page that asked for the script may have been left by now.
          await route.continue().catch(() => undefined);
        });
      }
      await use((page) => gates.get(page)?.resolve());
      for (const gate of gates.values()) gate.resolve();
    },
    { auto: true },
  ],

  context: async ({ context }, use) => {
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

  hydrated: async ({ page, mode, release }, use) => {
    await use(async (on = page) => {
      release(on);
      if (mode !== "no-js") await isHydrated(on);
    });
  },

  visit: async ({ page, mode }, use) => {
    await use(async (url, on = page) => {
      const response = await on.goto(url, { waitUntil: shown(mode) });
      if (!response) throw new Error(`${url} only moved within the page, so nothing was opened`);
      if (mode === "slow-js") await isStyled(on);
      if (mode === "js") await isHydrated(on);
      return response;
    });
  },

  reload: async ({ page, mode }, use) => {
    await use(async (on = page) => {
      await on.reload({ waitUntil: shown(mode) });
      if (mode === "slow-js") await isStyled(on);
      if (mode === "js") await isHydrated(on);
    });
  },

  send: async ({ page, mode, hydrated }, use) => {
    await use(async (act, on = page) => {
      const isPost = (request: Request) => request.method() === "POST";
      const requested = on.waitForRequest(isPost);
      const posted = on.waitForResponse((response) => isPost(response.request()));
      // Only a form that is sent as plain HTML brings a new document.
      const opened = on.waitForEvent("domcontentloaded").catch(() => undefined);
      for (const never of [requested, posted]) never.catch(() => undefined);
      const summary = on.locator("form [tabindex='-1']:focus");
      // A summary that still has the focus belongs to the previous answer.
      if (await summary.count()) await summary.evaluate((element: HTMLElement) => element.blur());
      await act();
      const refused = mode === "no-js" ? requested : summary.waitFor();
      if (!(await Promise.race([requested, refused]))) return undefined;
      const response = await posted;
      if (!response.request().isNavigationRequest()) await isAnswered(on);
      else {
        await opened;
        await on.waitForLoadState(shown(mode));
        if (mode === "slow-js") {
          await isStyled(on);
          await hydrated(on);
        }
      }
      return response;
    });
  },
});

export { expect };

/**
 * For `toHaveURL`, where only the path counts: after a redirect without JavaScript the address ends in an empty fragment.
 * It is a pattern, since Playwright has a function wait for the load event, which late scripts hold up.
 */
export const onPath = (path: string) =>
  new RegExp(`^https?://[^/]+${RegExp.escape(path)}(?:[?#].*)?$`);

/**
 * The event of a page whose styles have been applied. The load event waits for scripts as well, so a page whose scripts
 * are held back has none, and `isStyled` has to look.
 */
const shown = (mode: Mode) => (mode === "slow-js" ? "domcontentloaded" : "load");

/**
 * Milliseconds between two looks at a page. Playwright's default looks in every animation frame, which keeps the browser
 * drawing: that was a quarter of what a page load costs.
 */
const polling = 20;

async function isStyled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")).every(
        ({ sheet }) => sheet !== null,
      ),
    undefined,
    { polling },
  );
}

/** The attribute is set before the request leaves and removed when the answer is shown. */
async function isAnswered(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("form[aria-busy]"), undefined, {
    polling,
  });
}

/**
 * Next adds its route announcer in an effect of the root, so the page's own handlers are in place by then; a form
 * behind a boundary of its own has React's props when it is hydrated.
 */
async function isHydrated(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector("next-route-announcer") !== null &&
      Array.from(document.forms).every((form) =>
        Object.keys(form).some((key) => key.startsWith("__reactProps$")),
      ),
    undefined,
    { polling },
  );
}
