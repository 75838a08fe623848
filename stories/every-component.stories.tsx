import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { fieldsOf } from "plainform";
import { FormStateProvider, idle } from "plainform/react";
import { expect, spyOn, within } from "storybook/test";
import { z } from "zod";
import { DateField } from "@/components/date-field.tsx";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { HiddenField } from "@/components/hidden-field.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { formStateOf } from "@/states/form-state.ts";
import { componentNames, manifest } from "@/states/manifest.ts";
import { renderIn, type State, statesOf } from "@/states/state.ts";
import { looking } from "./toolbar.ts";

/** Tests of what holds for every component. Designers find nothing new here. */
const meta = { title: "Every component", tags: ["!dev", "!autodocs"] } satisfies Meta;

export default meta;

type Playing = Parameters<NonNullable<StoryObj<typeof meta>["play"]>>[0];

/** The elements of the controls that aren’t an `<input>`. */
const looks = ["filled", "read-only", "native"];

/** The names of the control components. */
const names = componentNames.filter(
  (name) => manifest[name].group !== "Structure" && name !== "Fields" && name !== "ConfirmAction",
);
const cases = names.flatMap((name) =>
  Array.from(statesOf(manifest[name]))
    .filter(([state]) => looks.includes(state))
    .map(([state, given]) => ({ name, state, given })),
);
const failed = formStateOf({ formErrors: ["Something went wrong"], failed: true });
const given = { className: "of-adopter", "data-adopter": "" };

export const Attributes: StoryObj<typeof meta> = {
  render: () => (
    <>
      <FormStateProvider id="whole" state={failed}>
        <ErrorSummary className="of-adopter" data-testid="alert" />
        <StatusMessage className="of-adopter" data-testid="status" />
      </FormStateProvider>
      {cases.map((one) => (
        <Case key={one.name + one.state} {...one} />
      ))}
    </>
  ),
  play: looking(async ({ canvasElement }: Playing) => {
    // The parts of a date are loaded from a file of their own.
    await within(canvasElement).findByTestId("alert");
    const carriers = (name: string, state: string) =>
      canvasElement.querySelectorAll(`[data-case="${name} ${state}"] .of-adopter[data-adopter]`)
        .length;
    const wrong = cases.filter(({ name, state }) => carriers(name, state) !== 1);
    await expect(wrong.map(({ name, state }) => `${name} ${state}`)).toEqual([]);
    for (const part of ["status", "alert"]) {
      const element = within(canvasElement).getByTestId(part);
      await expect(element).toHaveClass("of-adopter");
    }
  }),
};

const odd = fieldsOf(z.object({ tags: z.array(z.string()), day: z.date() }));

/** Attributes that a page may pass. React warns if a component doesn’t pass them on correctly. */
export const OddDefaults: StoryObj<typeof meta> = {
  beforeEach: () => {
    spyOn(console, "error");
  },
  render: () => {
    const twice = formStateOf({ formErrors: ["Try again", "Try again"] });
    return (
      <FormStateProvider id="odd" state={twice}>
        <ErrorSummary />
        <HiddenField field={odd.tags} defaultValue={["a", "a"]} />
        <DateField field={odd.day} label="With a time" defaultValue="1990-03-07T09:30:00Z" />
        <DateField field={odd.day} label="Not a day" defaultValue={new Date("never")} />
      </FormStateProvider>
    );
  },
  play: looking(async ({ canvas, canvasElement }: Playing) => {
    await canvas.findByRole("group", { name: "With a time" });
    const texts = (name: string) =>
      within(canvas.getByRole("group", { name }))
        .getAllByRole("textbox")
        .map((part) => (part as HTMLInputElement).value);
    await expect(texts("With a time")).toEqual(["7", "3", "1990"]);
    await expect(texts("Not a day")).toEqual(["", "", ""]);
    await expect(canvasElement.querySelectorAll("[name=tags]")).toHaveLength(2);
    await expect(canvas.getAllByText("Try again")).toHaveLength(1);
    await expect(console.error).not.toHaveBeenCalled();
  }),
};

function Case({ name, state, given: shown }: (typeof cases)[number]) {
  const formState = formStateOf(shown);
  const id = `${name}-${state}`;
  const props = { ...(shown.props as object), ...given } as State["props"];
  return (
    <div data-case={`${name} ${state}`}>
      <FormStateProvider id={id} state={formState}>
        {renderIn(manifest[name], { ...shown, props } as State, async () => idle)}
      </FormStateProvider>
    </div>
  );
}
