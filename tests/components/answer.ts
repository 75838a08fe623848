import type { Entry } from "@/app/states/arrived.tsx";
import type { State } from "@/states/state.ts";
import { expect, type Mode } from "../qa/modes.ts";
import { expectEntries } from "./state-page.ts";

/** What a state shows once it was sent, or before. */
export interface Answer {
  /** Of its controls. */
  names: string[];
  /** What it would send now. */
  entries: Entry[];
  /** What arrived; nothing where it was refused. */
  arrived: Entry[] | undefined;
  messages: string[];
  /** Of the error summary, which the form's address leads to. */
  summaryId: string | undefined;
}

/**
 * Reads all states of a component's page.
 *
 * @param answers the HTML of the page after a state was sent, by the state; `null` for those of this page
 */
export function readAnswers(answers: Record<string, string> | null): Record<string, Answer> {
  // Runs in the page, so it uses nothing from outside.
  const sections = answers
    ? Object.entries(answers).map(([state, html]) =>
        new DOMParser()
          .parseFromString(html, "text/html")
          .querySelector<HTMLElement>(`[data-state="${state}"]`),
      )
    : Array.from(document.querySelectorAll<HTMLElement>("[data-state]"));
  const read = (section: HTMLElement) => {
    const all = (selector: string) => Array.from(section.querySelectorAll(selector));
    const [arrived] = all("[data-arrived]");
    const lines = arrived?.textContent.split("\n").filter(Boolean);
    return {
      names: all("[name]").map((control) => control.getAttribute("name") ?? ""),
      entries: Array.from(new FormData(section.querySelector("form") ?? undefined))
        .filter(([name]) => !name.startsWith("$"))
        .map(([name, value]): Entry => {
          if (typeof value === "string") return [name, value];
          return [name, value.name && `${value.name} (${value.size} bytes)`];
        }),
      arrived: lines?.map((line): Entry => JSON.parse(line)),
      messages: all("[role=alert] li").map((item) => item.textContent),
      summaryId: all("[tabindex='-1']:has(> [role=alert])")[0]?.id,
    };
  };
  return Object.fromEntries(
    sections.filter((section) => section !== null).map((at) => [at.dataset.state, read(at)]),
  );
}

/**
 * The answer says what was wrong with the state that was sent, or what arrived.
 *
 * @param before what it would have sent
 */
export async function expectAnswer(
  { names, entries, arrived, messages }: Answer,
  { errors, typed }: State,
  before: Entry[],
  mode: Mode,
): Promise<void> {
  if (errors) {
    // The parts of a date stand for the date, too, and the rows of a list for the list.
    const onPage = names.flatMap((name) => [
      name,
      name.replace(/\.(day|month|year)$/, ""),
      name.replace(/\[\d+\]$/, ""),
    ]);
    // With its scripts, a page says what it knows; what isn't on it is the server's to say.
    const told = Object.entries(errors).filter(([at]) => mode !== "js" || onPage.includes(at));
    expect(messages).toEqual(told.map(([, message]) => message));
    await expectEntries(entries, before, "what was typed stays");
    return;
  }
  // With its scripts, a page doesn't send what is empty and must not be.
  const mayBeRefused = mode === "js" && !typed;
  if (!mayBeRefused) expect(arrived).toBeDefined();
  await expectEntries(arrived ?? entries, before, "what arrives, or stays");
}
