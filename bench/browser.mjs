// What the measures in a browser share: a page with its CPU slowed down, its clocks, and the form in it.
import { chromium } from "playwright";
import { browserArgs, findBrowser } from "../scripts/find-browser.mjs";

/** How many times slower the browser's CPU is made, as of a telephone. 1 is steadier on a machine with much to do. */
export const throttle = Number(process.env.THROTTLE ?? 4);

export const valid = {
  title: "Ada Lovelace",
  email: "ada@example.com",
  password: "correct horse",
  age: "36",
  country: "fr",
  terms: true,
  bio: "Wrote the first program.",
  birthday: "1990-12-10",
};

export const launch = () =>
  chromium.launch({ executablePath: findBrowser(), args: [...browserArgs, "--disable-gpu"] });

/**
 * A page of its own. Its clock counts the CPU time of the main thread, which other work on the machine hardly
 * changes; with the CPU slowed down it counts the slowed time.
 */
export async function open(browser, { slow = throttle, js = true } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: js });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  if (js) await page.addInitScript(probe);
  const client = await context.newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  if (slow > 1) await client.send("Emulation.setCPUThrottlingRate", { rate: slow });
  return { context, page, client };
}

/** Runs in the page: counts React's commits through its hook for developer tools, and notes when the form takes part. */
function probe() {
  const seen = { commits: 0, hydratedAt: 0 };
  window.probe = seen;
  const look = () => {
    const form = document.querySelector("form[data-form]");
    if (seen.hydratedAt || !form) return;
    if (Object.keys(form).some((key) => key.startsWith("__reactProps$")))
      seen.hydratedAt = performance.now();
  };
  const renderers = new Map();
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    renderers,
    supportsFiber: true,
    isDisabled: false,
    checkDCE() {},
    inject(renderer) {
      renderers.set(renderers.size + 1, renderer);
      return renderers.size;
    },
    onScheduleFiberRoot() {},
    onCommitFiberRoot() {
      seen.commits++;
      look();
    },
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    setStrictMode() {},
  };
}

/** Opens an address and comes back when its form is hydrated and the main thread has nothing left to do. */
export async function visit(page, url) {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => window.probe.hydratedAt > 0);
  await settle(page);
}

/** Waits until the main thread has been idle `times` times. */
export function settle(page, times = 2) {
  return page.evaluate(async (rest) => {
    for (; rest > 0; rest--) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
    }
  }, times);
}

/** What was used since the page was opened: `script` and `task` in ms of CPU, and React's `commits`. */
export async function used(page, client) {
  const { metrics } = await client.send("Performance.getMetrics");
  const seconds = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    script: seconds.ScriptDuration * 1_000,
    task: seconds.TaskDuration * 1_000,
    commits: await page.evaluate(() => window.probe.commits),
  };
}

/** What `act` uses, the page being quiet before and after. */
export async function cost(page, client, act) {
  await settle(page);
  const before = await used(page, client);
  await act();
  await settle(page);
  const after = await used(page, client);
  return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
}

/** A selector of a control by its field's name. Formisch's names are JSON paths. */
export const control = (name) => `form[data-form] :is([name="${name}"],[name='["${name}"]'])`;

export const submitButton = "form[data-form] [type=submit]";

/** Fills the form by keyboard: under the mouse, the error of the field before may move a box away. */
export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    const it = page.locator(control(name));
    if (name === "country") await it.selectOption(value);
    else if (name !== "terms") await it.fill(value);
    else {
      await it.focus();
      if ((await it.isChecked()) !== value) await it.press("Space");
    }
  }
}

export const submit = (page) => page.locator(submitButton).press("Enter");

/** Runs `act` for each contender in turn, round by round, until there are `most` rounds or `minutes` are over. */
export async function rounds(contenders, { most, minutes }, act) {
  const end = Date.now() + minutes * 60_000;
  const results = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < most && (round === 0 || Date.now() < end); round++) {
    for (const contender of contenders) {
      try {
        results.get(contender.name).push(await act(contender, round));
      } catch (error) {
        console.error(`${contender.name}: ${error.message.split("\n")[0]}`);
      }
    }
  }
  return results;
}

/** The median of what `pick` takes from each result; `undefined` where there is none. */
export function median(results, pick) {
  const values = results.map(pick).filter((value) => value != null && !Number.isNaN(value));
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
