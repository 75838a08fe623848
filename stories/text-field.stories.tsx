import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { TextField, type TextFieldProps } from "@/components/text-field.tsx";
import type { TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { type FieldArgs, fieldArgTypes, stateOf } from "./field-args.ts";
import { inForm } from "./in-form.tsx";
import { fields } from "./message.ts";

type Args = TextFieldProps<TextDescriptor> & FieldArgs;

const meta = {
  title: "Components/TextField",
  component: TextField<TextDescriptor>,
  args: { field: fields.name },
  argTypes: fieldArgTypes,
  render: ({ error: _error, typed: _typed, ...props }) => <TextField {...props} />,
  decorators: [inForm((args) => ({ state: stateOf(args.field.name, args) }))],
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The label comes from the schema, and so does what the browser may fill in. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText("Full name"));
    const input = canvas.getByRole("textbox", { name: "Full name" });
    await expect(input).toHaveFocus();
    await expect(input).toBeRequired();
    await expect(input).toHaveAttribute("autocomplete", "name");
  },
};

/** A hint stands before the control, and is read out with it. */
export const Hint: Story = {
  args: { hint: "As it is written in your passport" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toHaveAccessibleDescription(
      "As it is written in your passport",
    );
  },
};

export const Filled: Story = {
  args: { typed: "Ada Lovelace" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toHaveValue("Ada Lovelace");
  },
};

/** The schema’s own message, told by more than colour: a bar, a thicker border, weight, and “Error:” for who can’t see it. */
export const WithError: Story = {
  name: "Error",
  args: { error: "Enter your full name" },
  play: async ({ canvas }) => {
    const input = canvas.getByRole("textbox");
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription("Error: Enter your full name");
  },
};

/** What was typed stays, also when it is wrong. */
export const ErrorAndHint: Story = {
  name: "Error and hint",
  args: {
    hint: "As it is written in your passport",
    error: "Full name must be 80 characters or fewer",
    typed: "Ada ".repeat(25).trim(),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toHaveAccessibleDescription(
      "As it is written in your passport Error: Full name must be 80 characters or fewer",
    );
  },
};

/** Fields are required unless they say otherwise, so only the optional ones are marked. */
export const Optional: Story = {
  args: { field: fields.reference },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("(optional)")).toBeVisible();
    await expect(canvas.getByRole("textbox")).not.toBeRequired();
  },
};

/** It isn’t sent. Where the value counts, make it read-only. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: "Ada Lovelace" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toBeDisabled();
  },
};

/** It is sent, and can be selected and copied. */
export const ReadOnly: Story = {
  name: "Read-only",
  args: { readOnly: true, defaultValue: "Ada Lovelace" },
  play: async ({ canvas, userEvent }) => {
    const input = canvas.getByRole("textbox");
    await userEvent.type(input, "!");
    await expect(input).toHaveValue("Ada Lovelace");
    await expect(input).toHaveFocus();
  },
};

/** A word that is longer than a small screen breaks. */
export const LongText: Story = {
  name: "Long text",
  parameters: { lang: "de" },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  args: {
    label:
      "Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, sofern bekannt",
    hint: "Sie finden es oben rechts auf jedem Schreiben der Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind.",
    error:
      "Geben Sie das Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung so ein, wie es auf dem Schreiben steht",
    typed: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  name: "Right to left",
  parameters: { lang: "ar" },
  globals: { direction: "rtl" },
  args: {
    label: "الاسم الكامل",
    hint: "كما هو مكتوب في جواز سفرك",
    error: "أدخل اسمك الكامل",
    typed: "سلمى",
  },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole("textbox")).direction).toBe("rtl");
  },
};
