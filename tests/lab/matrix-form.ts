import { expect, type Page } from "@playwright/test";

export const photo = { name: "cat.png", mimeType: "image/png", buffer: Buffer.from("a cat") };

/** What a person enters into the matrix's form, by control. */
const entered = {
  text: "A title",
  textarea: "Two\nlines",
  number: "7",
  date: "2026-3-9",
  "native date": "2026-12-24",
  select: "fr",
  "multiple select": "en,ar",
  radio: "m",
  "checkbox group": "milk,ice",
  checkbox: "true",
  file: "cat.png",
  password: "open sesame",
  "custom widget": "3",
};

type Contents = Record<keyof typeof entered, string>;

export function fieldsOf(page: Page) {
  const form = page.locator("main form").first();
  return {
    form,
    title: form.getByLabel("Title"),
    notes: form.getByLabel("Notes"),
    count: form.getByLabel("Count", { exact: true }),
    ends: form.getByLabel("Last day"),
    country: form.getByLabel("Country"),
    password: form.getByLabel("Password", { exact: true }),
    button: form.getByRole("button", { name: /^(Save|Saving…)$/ }),
    summary: form.locator("[tabindex='-1']", { has: page.getByRole("alert") }),
    status: form.getByRole("status"),
    tryAgain: form.getByRole("button", { name: "Try again" }),
  };
}

/** Fills in every control. */
export async function fillIn(page: Page, title: string): Promise<Contents> {
  const { form, notes, count, ends, country, password } = fieldsOf(page);
  await form.getByLabel("Title").fill(title);
  await notes.fill(entered.textarea);
  await count.fill(entered.number);
  await form.getByLabel("Day", { exact: true }).fill("9");
  await form.getByLabel("Month", { exact: true }).fill("3");
  await form.getByLabel("Year", { exact: true }).fill("2026");
  await ends.fill(entered["native date"]);
  await country.selectOption(entered.select);
  await form.getByLabel("Languages").selectOption(entered["multiple select"].split(","));
  await form.locator("[name=size][value=m]").check();
  await form.locator("[name=extras][value=milk]").check();
  await form.locator("[name=extras][value=ice]").check();
  await form.getByLabel("I accept the terms").check();
  await form.locator("[name=photo]").setInputFiles(photo);
  await password.fill(entered.password);
  await form.locator("[name=rating]").fill(entered["custom widget"]);
  return { ...entered, text: title };
}

/** What is in every control. */
function contents(page: Page): Promise<Contents> {
  return fieldsOf(page).form.evaluate((form: HTMLFormElement) => {
    const data = new FormData(form);
    const all = (name: string) => data.getAll(name).join(",");
    const { name: file } = data.get("photo") as File;
    return {
      text: all("title"),
      // A form's data has CRLF.
      textarea: all("notes").replaceAll("\r", ""),
      number: all("count"),
      date: ["year", "month", "day"].map((part) => all(`starts.${part}`)).join("-"),
      "native date": all("ends"),
      select: all("country"),
      "multiple select": all("languages"),
      radio: all("size"),
      "checkbox group": all("extras"),
      checkbox: String(data.has("terms")),
      file,
      password: all("password"),
      "custom widget": all("rating"),
    };
  });
}

/** What a fresh form holds. */
export const nothing: Contents = {
  text: "",
  textarea: "",
  number: "",
  date: "--",
  "native date": "",
  select: "",
  "multiple select": "",
  radio: "",
  "checkbox group": "",
  checkbox: "false",
  file: "",
  password: "",
  "custom widget": "",
};

/** How often a title was saved. */
export async function savedCount(page: Page, title: string): Promise<number> {
  const answer = await page.request.get(`/lab/matrix/saved?title=${encodeURIComponent(title)}`);
  return answer.json();
}

/** Expects every control to hold that. A page that came anew holds no secrets and no files, and never may. */
export async function expectContents(
  page: Page,
  expected: Contents,
  { isNewPage = false } = {},
): Promise<void> {
  const kept = isNewPage ? { ...expected, password: "", file: "" } : expected;
  await expect.poll(() => contents(page)).toEqual(kept);
}
