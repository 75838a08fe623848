import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { inForm } from "./in-form.tsx";
import { fields } from "./message.ts";

/** Not props of the component: they come from the state of the form around. */
interface Args {
  fieldErrors: Record<string, string[]>;
  formErrors: string[];
}

const stateOfForm = { table: { category: "State of the form around" } };

const meta = {
  title: "Components/ErrorSummary",
  component: ErrorSummary,
  args: { fieldErrors: {}, formErrors: [] },
  argTypes: {
    fieldErrors: {
      control: "object",
      description: "Messages by the name of their field; the first of a field is shown.",
      ...stateOfForm,
    },
    formErrors: {
      control: "object",
      description: "What is wrong with the form as a whole.",
      ...stateOfForm,
    },
  },
  render: () => <ErrorSummary />,
  decorators: [inForm((args) => ({ state: { status: "invalid", ...args } }))],
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<typeof meta>;

const emptyForm = {
  name: ["Enter your full name"],
  email: ["Enter an email address in the right format, like name@example.com"],
  message: ["Enter a message"],
};

/** While nothing is wrong it renders nothing. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
};

export const OneError: Story = {
  name: "One error",
  args: { fieldErrors: { name: emptyForm.name } },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
  },
};

/** In the order of the fields, each with the words that stand beside its field. */
export const ManyErrors: Story = {
  name: "Many errors",
  args: { fieldErrors: emptyForm },
  play: async ({ canvas }) => {
    const texts = canvas.getAllByRole("link").map((link) => link.textContent);
    await expect(texts).toEqual(Object.values(emptyForm).flat());
  },
};

/** An error leads to its field. */
export const LinksToFields: Story = {
  name: "Links to fields",
  args: { fieldErrors: emptyForm },
  render: () => (
    <div className="space-y-6">
      <ErrorSummary />
      <TextField field={fields.name} />
      <TextField field={fields.email} />
      <TextAreaField field={fields.message} />
    </div>
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("link", { name: "Enter a message" }));
    await expect(canvas.getByRole("textbox", { name: "Message" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("link", { name: "Enter your full name" }));
    await expect(canvas.getByRole("textbox", { name: "Full name" })).toHaveFocus();
  },
};

/** An error that no field has stands without a link. */
export const ErrorOfTheForm: Story = {
  name: "Error of the form",
  args: { formErrors: ["You have sent five messages today. Send the next one tomorrow."] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("You have sent five messages today");
    await expect(canvas.queryByRole("link")).toBeNull();
  },
};

/** A word that is longer than a small screen breaks. */
export const LongText: Story = {
  name: "Long text",
  parameters: { lang: "de" },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  args: {
    fieldErrors: {
      name: [
        "Geben Sie das Aktenzeichen der Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung so ein, wie es auf dem Schreiben steht",
      ],
      message: ["Begründen Sie Ihren Widerspruch"],
    },
    formErrors: [
      "Die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, konnten nicht benachrichtigt werden",
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  name: "Right to left",
  parameters: { lang: "ar" },
  globals: { direction: "rtl" },
  args: { fieldErrors: { name: ["أدخل اسمك الكامل"], message: ["أدخل رسالة"] } },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole("alert")).direction).toBe("rtl");
  },
};
