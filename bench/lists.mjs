// Measures how the cost of a list grows. One time is from the key that sends a form to the frame that shows its row, with
// 10 rows and with 1,000; the other is from the key that adds a row to a form of 10 or 200 rows. Times are by the wall
// clock, with the CPU slowed down. Sizes alternate, so that other load on the machine cancels out, and the script prints
// the median. ROUNDS sets the number of rounds.
import { launch, median, open, settle, throttle, visit } from "./browser.mjs";
import { startLab } from "./lab.mjs";

const rounds = Number(process.env.ROUNDS ?? 7);
const { origin, stop } = await startLab();
const browser = await launch();
try {
  const cases = [
    ["a note to a list of 10", "notes=10", send],
    ["a note to a list of 1,000", "notes=1000", send],
    ["a row to a form of 10", "rows=10", addRow],
    ["a row to a form of 200", "rows=200", addRow],
  ];
  const runs = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, [, query, act]] of cases.entries()) runs[i].push(await measure(query, act));
  }
  console.log(`\nWith the CPU ${throttle} times slower:\n`);
  console.log("| adding                    | ms to the frame | rows rendered |");
  console.log("| ------------------------- | --------------- | ------------- |");
  for (const [i, [name]] of cases.entries()) {
    const ms = median(runs[i], (run) => run.painted).toFixed(0);
    const rendered = median(runs[i], (run) => run.rendered);
    console.log(`| ${name.padEnd(25)} | ${ms.padEnd(15)} | ${String(rendered).padEnd(13)} |`);
  }
} finally {
  await browser.close();
  stop();
}

async function measure(query, act) {
  const { context, page } = await open(browser);
  try {
    await visit(page, `${origin}/bench/lists?${query}`);
    // The form loads its lazy features after hydration.
    await page.waitForLoadState("networkidle");
    await settle(page);
    return await act(page);
  } finally {
    await context.close();
  }
}

async function send(page) {
  await page.locator("[data-form] input[name=text]").fill("A new note");
  await page.locator("[data-form] [type=submit]").focus();
  return press(page, "main li");
}

async function addRow(page) {
  await page.getByRole("button", { name: "Add a link" }).focus();
  return press(page, "[data-row]");
}

/**
 * Presses Enter, and waits for the frame that shows one row more. The browser reports the time from the key to the frame
 * as the duration of the click (Event Timing, as for INP), rounded to 8 ms.
 */
async function press(page, row) {
  await settle(page);
  await page.evaluate((row) => {
    const count = () => document.querySelectorAll(row).length;
    const before = count();
    window.rendered = 0;
    const added = new Promise((resolve) => {
      const observer = new MutationObserver(() => count() > before && resolve());
      observer.observe(document.body, { subtree: true, childList: true });
    });
    const click = new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === "click") resolve(duration);
      });
      observer.observe({ type: "event", durationThreshold: 16 });
    });
    const late = new Promise((_, reject) => {
      const why = "No row came; or in less than 16 ms, of which the browser says nothing.";
      setTimeout(() => reject(new Error(why)), 20_000);
    });
    window.painted = Promise.race([added.then(() => click), late]);
  }, row);
  await page.keyboard.press("Enter");
  return page.evaluate(async () => ({ painted: await window.painted, rendered: window.rendered }));
}
