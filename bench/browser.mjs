// All measurements in a browser use this file. It opens a page with a slowed-down CPU, reads its clocks and fills its
// form.
import { chromium } from "playwright";
import { browserArgs, findBrowser } from "../scripts/find-browser.mjs";

/** The factor by which the browser’s CPU is slowed down, to that of a telephone. 1 is steadier on a busy machine. */
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
 * Opens a new page. Its clock counts the CPU time of the main thread, which other work on the machine hardly changes.
 * With the CPU slowed down, the clock counts the slowed time.
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

/** Runs in the page. Counts React’s commits through its hook for developer tools, and notes when the form is hydrated. */
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

/** Opens an address and resolves when its form is hydrated and the main thread is idle. */
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

/** Returns the totals since the page was opened: `script` and `task` in ms of CPU time, and React’s `commits`. */
export async function used(page, client) {
  const { metrics } = await client.send("Performance.getMetrics");
  const seconds = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return {
    script: seconds.ScriptDuration * 1_000,
    task: seconds.TaskDuration * 1_000,
    commits: await page.evaluate(() => window.probe.commits),
  };
}

/** Returns the cost of `act`. The page is quiet before and after it. */
export async function cost(page, client, act) {
  await settle(page);
  const before = await used(page, client);
  await act();
  await settle(page);
  const after = await used(page, client);
  return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
}

/** Returns the selector of a field’s control. Formisch’s names are JSON paths. */
export const control = (name) => `form[data-form] :is([name="${name}"],[name='["${name}"]'])`;

export const submitButton = "form[data-form] [type=submit]";

/** Fills the form by keyboard, because the error of the field above may move a checkbox away from the mouse. */
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

/** Returns the median of the values that `pick` takes from the results; `undefined` if there are none. */
export function median(results, pick) {
  const values = results.map(pick).filter((value) => value != null && !Number.isNaN(value));
  if (values.length === 0) return undefined;
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
