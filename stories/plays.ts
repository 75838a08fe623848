import type { StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import type { State } from "@/states/state.ts";

type Context = Parameters<NonNullable<StoryObj<Record<string, unknown>>["play"]>>[0];

/** What holds for every component in a state. */
export const plays: Record<string, (context: Context, state: State) => Promise<void>> = {
  hint: async ({ canvas, args }) => {
    if (typeof args.hint === "string") await expect(canvas.getByText(args.hint)).toBeVisible();
  },
  error: expectErrors,
  "error-and-hint": async (context, state) => {
    await expectErrors(context, state);
    const { args, canvas } = context;
    if (typeof args.hint === "string") await expect(canvas.getByText(args.hint)).toBeVisible();
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

/** Each error is seen; the control that it is about says that it is wrong, and what. */
async function expectErrors({ canvasElement, canvas }: Context, { errors = {} }: State) {
  const wrong = Array.from(canvasElement.querySelectorAll("[aria-invalid=true]"));
  for (const message of Object.values(errors)) {
    const [shown] = canvas.getAllByText(message);
    await expect(shown).toBeVisible();
    const id = shown?.closest("[id]")?.id ?? "";
    if (wrong.length === 0) continue;
    const groups = wrong.map((control) => control.closest("fieldset"));
    const told = [...wrong, ...groups].filter((element) =>
      element?.getAttribute("aria-describedby")?.split(" ").includes(id),
    );
    await expect(told.length).toBeGreaterThan(0);
  }
}
