import type { Page } from "@playwright/test";
import { unique } from "../qa/post-form.ts";

/** The form of /lab/sending, and what it has saved. */
export function sendingForm(page: Page) {
  const test = unique("Sending");
  const form = page.locator("form#sent");
  return {
    address: (query = "") => `/lab/sending?${new URLSearchParams({ test })}${query}`,
    form,
    title: form.getByLabel("Title"),
    button: (name: string) => page.getByRole("button", { name, exact: true }),
    summary: form.locator("[tabindex='-1']", { has: page.getByRole("alert") }),
    status: form.getByRole("status"),
    /** Oldest first. */
    saved: async (of = test): Promise<unknown[]> => {
      const answer = await page.request.get(
        `/lab/sending/saved?${new URLSearchParams({ test: of })}`,
      );
      return answer.json();
    },
    test,
  };
}
