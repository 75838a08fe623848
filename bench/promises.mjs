// Checks with and without JavaScript that a form shows its errors, keeps the typed values and saves a valid form once.
import { control, fill, open, settle, submit, valid } from "./browser.mjs";

const invalid = { ...valid, title: "A", age: "7", password: "x" };
const taken = { ...valid, email: "taken@example.com" };

/** Returns for each contender, for `noJs` and `js`, descriptions of what fails; none if all is kept. */
export async function promises(browser, contenders) {
  const results = new Map();
  for (const contender of contenders) {
    results.set(contender.name, {
      noJs: await broken(browser, contender, false),
      js: await broken(browser, contender, true),
    });
  }
  return results;
}

async function broken(browser, contender, js) {
  const { context, page } = await open(browser, { slow: 1, js });
  page.setDefaultTimeout(5_000);
  const wrong = [];
  const look = async (answer) => {
    // A form that shows no error is a result of this comparison, so it ends no run.
    const shown = js ? page.locator(answer).first().waitFor() : page.waitForEvent("load");
    await Promise.all([shown.catch(() => {}), submit(page)]);
    if (js) await settle(page);
    return errorsIn(page);
  };
  const start = async (values) => {
    await page.goto(contender.page);
    if (js) await page.waitForFunction(() => window.probe.hydratedAt > 0);
    await fill(page, values);
  };
  const lost = async (values, when) => {
    const kept = await read(page);
    const names = Object.keys(values).filter(
      (name) => name !== "password" && kept[name] !== values[name],
    );
    if (names.length === 0) return;
    const all = names.length === Object.keys(values).length - 1;
    wrong.push(`loses ${all ? "everything" : names.join(", ")} ${when}`);
  };
  try {
    await start(invalid);
    const errors = await look("[data-error]");
    if (!(errors.title && errors.age && errors.password)) wrong.push("no errors");
    if (new URL(page.url()).search.includes("password"))
      wrong.push("puts the password into the address");
    await lost(invalid, "after an error");

    await start(taken);
    if (!(await look('[data-error="email"]')).email) wrong.push("no error of the server");
    await lost(taken, "after an error of the server");

    const before = await count(contender);
    await fill(page, valid);
    await look("[data-ok]");
    const times = (await count(contender)) - before;
    if (times !== 1) wrong.push(times === 0 ? "is not saved" : `is saved ${times} times`);
  } catch (error) {
    wrong.push(error.message.split("\n")[0]);
  } finally {
    await context.close();
  }
  return wrong;
}

const count = async ({ saved }) => (await (await fetch(saved)).json()).count;

const errorsIn = (page) =>
  page
    .locator("[data-error]")
    .evaluateAll((all) => Object.fromEntries(all.map((it) => [it.dataset.error, it.textContent])));

async function read(page) {
  const values = {};
  for (const name of Object.keys(valid)) {
    const it = page.locator(control(name));
    values[name] = name === "terms" ? await it.isChecked() : await it.inputValue();
  }
  return values;
}
