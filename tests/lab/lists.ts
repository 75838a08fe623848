import type { Locator, Page } from "@playwright/test";
import { changeRows, type RowVerb } from "@/packages/plainform/src/core/row-intents.ts";

/** The form of /lab/lists, by what a person sees of it. */
export function listsForm(page: Page) {
  const form = page.locator("main form");
  const person = (i: number) => page.getByRole("group", { name: `Person ${i + 1}`, exact: true });
  return {
    form,
    people: page.getByRole("group", { name: "People" }),
    person,
    nameOf: (i: number) => person(i).getByRole("textbox", { name: "Name", exact: true }),
    numbersOf: (i: number) => person(i).getByRole("textbox", { name: "Number" }),
    button: (name: string, within: Locator = form) =>
      within.getByRole("button", { name, exact: true }),
    save: page.getByRole("button", { name: "Save", exact: true }),
    summary: page.locator("form [tabindex='-1']", { has: page.getByRole("alert") }),
    status: page.getByRole("status"),
  };
}

/** What the form would send, but for what the kit's own controls and React do. */
export async function sent(page: Page): Promise<[string, string][]> {
  return page.locator("main form").evaluate((form: HTMLFormElement) =>
    Array.from(new FormData(form), ([name, value]): [string, string] => [name, String(value)])
      .filter(([name]) => name.startsWith("people"))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export interface Person {
  name: string;
  isHost: boolean;
  phones: string[];
}

/** The form's rows, kept as plain objects: what any mode must come to. */
export function press(people: readonly Person[], verb: RowVerb, at: number): readonly Person[] {
  const bounds = { min: 1, max: 4 };
  return changeRows(people, { verb, at: verb === "add" ? undefined : at }, bounds, () => ({
    name: "",
    isHost: false,
    phones: [],
  }));
}

/** `[{ name: "Ada" … }]` as the form sends it. */
export function asSent(people: readonly Person[]): [string, string][] {
  return people
    .flatMap(({ name, isHost, phones }, i): [string, string][] => [
      [`people[${i}]`, ""],
      [`people[${i}].name`, name],
      ...(isHost ? [[`people[${i}].isHost`, "on"] as [string, string]] : []),
      ...phones.flatMap((number, j): [string, string][] => [
        [`people[${i}].phones[${j}]`, ""],
        [`people[${i}].phones[${j}].number`, number],
      ]),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
