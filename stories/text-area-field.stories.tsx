import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { TextAreaField, type TextAreaFieldProps } from "@/components/text-area-field.tsx";
import type { TextField as TextDescriptor } from "@/lib/form/descriptor.ts";
import { type FieldArgs, fieldArgTypes, stateOf } from "./field-args.ts";
import { inForm } from "./in-form.tsx";
import { fields } from "./message.ts";

type Args = TextAreaFieldProps<TextDescriptor> & FieldArgs;

const meta = {
  title: "Components/TextAreaField",
  component: TextAreaField<TextDescriptor>,
  args: { field: fields.message },
  argTypes: fieldArgTypes,
  render: ({ error: _error, typed: _typed, ...props }) => <TextAreaField {...props} />,
  decorators: [inForm((args) => ({ state: stateOf(args.field.name, args) }))],
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Empty, it already has room for several lines, so that it doesn’t look like a field for one word. */
export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText("Message"));
    const control = canvas.getByRole("textbox", { name: "Message" });
    await expect(control).toHaveFocus();
    await expect(control).toBeRequired();
    const lineHeight = Number.parseFloat(getComputedStyle(control).lineHeight);
    await expect(control.clientHeight).toBeGreaterThanOrEqual(4 * lineHeight);
  },
};

/** A hint stands before the control, and is read out with it. */
export const Hint: Story = {
  args: { hint: "Leave out passwords and card numbers" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toHaveAccessibleDescription(
      "Leave out passwords and card numbers",
    );
  },
};

/** It grows with its text, up to most of the window’s height, and then scrolls. */
export const Filled: Story = {
  args: { typed: Array.from({ length: 12 }, (_, index) => `Line ${index + 1}`).join("\n") },
  play: async ({ args, canvas }) => {
    const control = canvas.getByRole("textbox");
    await expect(control).toHaveValue(args.typed);
    await expect(control.scrollHeight).toBeLessThanOrEqual(control.clientHeight);
  },
};

/** The schema’s own message, above the control, where a long text can’t push it out of sight. */
export const WithError: Story = {
  name: "Error",
  args: { error: "Enter a message" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox");
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Error: Enter a message");
  },
};

/** What was typed stays, also when it is wrong. */
export const ErrorAndHint: Story = {
  name: "Error and hint",
  args: {
    hint: "Leave out passwords and card numbers",
    error: "Message must be 500 characters or fewer",
    typed: "I wrote to you in March and in May. ".repeat(15).trim(),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toHaveAccessibleDescription(
      "Leave out passwords and card numbers Error: Message must be 500 characters or fewer",
    );
  },
};

/** Fields are required unless they say otherwise, so only the optional ones are marked. */
export const Optional: Story = {
  args: { field: fields.reference, label: "Anything else we should know" },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("(optional)")).toBeVisible();
    await expect(canvas.getByRole("textbox")).not.toBeRequired();
  },
};

/** It isn’t sent. Where the value counts, make it read-only. */
export const Disabled: Story = {
  args: { disabled: true, defaultValue: "My parcel hasn’t arrived." },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox")).toBeDisabled();
  },
};

/** It is sent, and can be selected and copied. */
export const ReadOnly: Story = {
  name: "Read-only",
  args: { readOnly: true, defaultValue: "My parcel hasn’t arrived." },
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox");
    await userEvent.type(control, "!");
    await expect(control).toHaveValue("My parcel hasn’t arrived.");
    await expect(control).toHaveFocus();
  },
};

/** A word that is longer than a small screen breaks. */
export const LongText: Story = {
  name: "Long text",
  parameters: { lang: "de" },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  args: {
    label:
      "Begründung Ihres Widerspruchs gegen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    hint: "Nennen Sie die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, und fügen Sie nichts hinzu, was uns schon vorliegt.",
    error:
      "Begründen Sie Ihren Widerspruch gegen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
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
    label: "الرسالة",
    hint: "لا تكتب كلمات مرور أو أرقام بطاقات",
    error: "أدخل رسالة",
    typed: "لم يصل طردي بعد.",
  },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole("textbox")).direction).toBe("rtl");
  },
};
