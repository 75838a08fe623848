import type { StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import type { State } from "@/states/state.ts";

type Context = Parameters<NonNullable<StoryObj<Record<string, unknown>>["play"]>>[0];

/** Checks what holds for every component in a state. */
export const plays: Record<string, (context: Context, state: State) => Promise<void>> = {
  hint: expectHint,
  error: expectErrors,
  "error-and-hint": async (context, state) => {
    await expectErrors(context, state);
    await expectHint(context, state);
  },
  disabled: async ({ canvasElement }) => {
    const controls = canvasElement.querySelectorAll("input, select, textarea");
    for (const control of controls) await expect(control).toBeDisabled();
  },
  "long-text": async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
  "right-to-left": async ({ canvasElement }) => {
    const part = canvasElement.querySelector("[dir=rtl] *");
    if (part) await expect(getComputedStyle(part).direction).toBe("rtl");
  },
};

/** Checks that each error is visible, and that its control is marked as invalid and described by it. */
async function expectErrors({ canvasElement, canvas }: Context, { errors = {} }: State) {
  const wrong = Array.from(canvasElement.querySelectorAll("[aria-invalid=true]"));
  for (const message of Object.values(errors)) {
    const shown = canvas.getAllByText(message);
    for (const element of shown) await expect(element).toBeVisible();
    const ids = shown.map((element) => element.closest("[id]")?.id ?? "");
    const told = wrong
      .flatMap((control) => [control, control.closest("fieldset")])
      .flatMap((element) => element?.getAttribute("aria-describedby")?.split(" ") ?? []);
    if (wrong.length > 0) await expect(ids.some((id) => told.includes(id))).toBe(true);
  }
}

async function expectHint({ canvas }: Context, { props }: State) {
  const { hint } = (props ?? {}) as { hint?: string };
  if (hint) await expect(canvas.getByText(hint)).toBeVisible();
}
