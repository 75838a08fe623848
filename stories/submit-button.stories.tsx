import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { SubmitButton, type SubmitButtonProps } from "@/components/submit-button.tsx";
import { inForm } from "./in-form.tsx";

/** Not a prop of the component: it comes from the form around. */
type Args = SubmitButtonProps & { pending?: boolean };

const meta = {
  title: "Components/SubmitButton",
  component: SubmitButton,
  args: { children: "Send message", pendingLabel: "Sending…" },
  argTypes: {
    children: { control: "text" },
    pendingLabel: { control: "text" },
    pending: {
      control: "boolean",
      description: "The form is on its way.",
      table: { category: "State of the form around" },
    },
  },
  render: ({ pending: _pending, ...props }) => <SubmitButton {...props} />,
  decorators: [inForm(({ pending }) => ({ pending }))],
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    const button = canvas.getByRole("button", { name: "Send message" });
    await expect(button).toHaveAttribute("type", "submit");
    await expect(button).not.toHaveAttribute("aria-disabled");
  },
};

/** What has the keyboard’s focus wears a ring, which both themes show clearly. */
export const Focus: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    const button = canvas.getByRole("button");
    await expect(button).toHaveFocus();
    await expect(getComputedStyle(button).outlineStyle).toBe("solid");
  },
};

/** For what can’t be undone. */
export const Danger: Story = {
  args: { tone: "danger", children: "Delete post", pendingLabel: "Deleting…" },
};

/** While the form is on its way, the button says so and keeps the focus. */
export const Pending: Story = {
  args: { pending: true },
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    const button = canvas.getByRole("button", { name: "Sending…" });
    await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute("aria-disabled", "true");
  },
};

/** Without a text for it, pending shows by the button’s look alone, and assistive technology hears that it is disabled. */
export const PendingWithoutLabel: Story = {
  name: "Pending without a label",
  args: { pending: true, pendingLabel: undefined },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Send message" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
};

/** A word that is longer than a small screen breaks, and the button grows. */
export const LongText: Story = {
  name: "Long text",
  parameters: { lang: "de" },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  args: {
    children:
      "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung verbindlich zur Kenntnis nehmen",
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  name: "Right to left",
  parameters: { lang: "ar" },
  globals: { direction: "rtl" },
  args: { children: "أرسل الرسالة", pendingLabel: "جارٍ الإرسال…" },
  play: async ({ canvas }) => {
    const button = canvas.getByRole("button", { name: "أرسل الرسالة" });
    await expect(getComputedStyle(button).direction).toBe("rtl");
  },
};
