import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { expect } from "storybook/test";
import { StatusMessage } from "@/components/status-message.tsx";
import type { Flash } from "@/lib/form/flash-cookie.ts";
import { inForm } from "./in-form.tsx";

interface Args {
  flash?: Flash | undefined;
  /** Not a prop of the component: it comes from the state of the form around. */
  message?: string;
}

const meta = {
  title: "Components/StatusMessage",
  component: StatusMessage,
  argTypes: {
    flash: { control: "object" },
    message: {
      control: "text",
      description: "What was done, after a success.",
      table: { category: "State of the form around" },
    },
  },
  render: ({ flash }) => <StatusMessage flash={flash} />,
  decorators: [
    inForm(({ message }) =>
      message === undefined ? {} : { state: { status: "success", message, submission: message } },
    ),
  ],
} satisfies Meta<Args>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Empty it can’t be seen, but is there already: a screen reader hears only what changes in it. */
export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("status")).toBeEmptyDOMElement();
  },
};

export const Success: Story = {
  args: { message: "Message sent" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("status")).toHaveTextContent("Message sent");
  },
};

/** What the page before left, on the page that a success leads to. It is shown once. */
export const AfterARedirect: Story = {
  name: "After a redirect",
  args: { flash: { id: "published", message: "Post published" } },
  // Shown once means once a document, and Storybook shows all its stories in one.
  render: ({ flash }, { loaded }) => <StatusMessage flash={flash && { ...flash, ...loaded }} />,
  loaders: [() => ({ id: crypto.randomUUID() })],
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("status")).toHaveTextContent("Post published");
  },
};

/** A word that is longer than a small screen breaks. */
export const LongText: Story = {
  name: "Long text",
  parameters: { lang: "de" },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  args: {
    message:
      "Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung wurde mit allen Anlagen zu Ihren Akten genommen",
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  name: "Right to left",
  parameters: { lang: "ar" },
  globals: { direction: "rtl" },
  args: { message: "أُرسلت الرسالة" },
  play: async ({ canvas }) => {
    await expect(getComputedStyle(canvas.getByRole("status")).direction).toBe("rtl");
  },
};
