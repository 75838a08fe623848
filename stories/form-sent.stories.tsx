import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { type FormAction, type FormState, idle } from "plainform/react";
import { expect, fn } from "storybook/test";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextAreaField } from "@/components/text-area-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { contactFields as fields } from "@/states/contact.tsx";
import { sendMessage } from "./send-message.ts";
import { doing, looking, textsIn } from "./toolbar.ts";

const meta = {
  title: "Behaviour/A form that is sent",
  component: Form,
  args: {
    action: fn<FormAction>(sendMessage),
    children: (
      <>
        <ErrorSummary />
        <StatusMessage />
        <TextField field={fields.name} />
        <TextField field={fields.email} hint="We answer to this address only" />
        <TextField field={fields.reference} />
        <TextAreaField field={fields.message} />
        <SubmitButton pendingLabel="Sending…">Send message</SubmitButton>
      </>
    ),
  },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof Form>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The states after the form is sent. A documentation page sends no form, so it would show an idle one. */
const sent = ["!autodocs"];

type Playing = Parameters<NonNullable<Story["play"]>>[0];
type Canvas = Playing["canvas"];
type User = Playing["userEvent"];

/** Send the form to try it. It answers like the server, from the same schema. */
export const Default: Story = {
  play: looking(async ({ canvas }: Playing) => {
    await expect(canvas.queryByRole("alert")).toBeNull();
    await expect(canvas.getByRole("textbox", { name: "Full name" })).toHaveValue("");
  }),
};

/** After a failed submit the summary takes the focus, and everything typed stays. */
export const Invalid: Story = {
  tags: sent,
  play: doing(async ({ canvas, userEvent }: Playing) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Email address" }), "ada@example");
    await send(canvas, userEvent);
    const alert = await canvas.findByRole("alert");
    await expect(alert.parentElement).toHaveFocus();
    await expect(canvas.getAllByRole("link")).toHaveLength(3);
    await expect(canvas.getByRole("textbox", { name: "Email address" })).toHaveValue("ada@example");
    await expect(canvas.getByRole("textbox", { name: "Full name" })).toBeInvalid();
    await expect(canvas.getByRole("textbox", { name: /Reference number/ })).toBeValid();
  }),
};

/** A person corrects the fields that the summary links to, and the form is saved. */
export const Corrected: Story = {
  tags: sent,
  play: doing(async ({ canvas, userEvent }: Playing) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Email address" }), "ada@example.com");
    await userEvent.type(canvas.getByRole("textbox", { name: "Message" }), "Hello");
    await send(canvas, userEvent);
    await userEvent.click(await canvas.findByRole("link", { name: "Enter your full name" }));
    await expect(canvas.getByRole("textbox", { name: "Full name" })).toHaveFocus();
    await userEvent.keyboard("Ada Lovelace");
    await send(canvas, userEvent);
    await canvas.findByText("Message sent");
    await expect(canvas.queryByRole("alert")).toBeNull();
  }),
};

/** While the form is being sent, the button says so, and the fields can still be read and changed. */
export const Pending: Story = {
  tags: sent,
  beforeEach: ({ args }) => answerLate(args),
  play: doing(async ({ canvas, canvasElement, userEvent }: Playing) => {
    await fillIn(canvas, userEvent);
    await send(canvas, userEvent);
    const button = await canvas.findByRole("button", { name: "Sending…" });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveFocus();
    await expect(canvasElement.querySelector("form")).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("textbox", { name: "Message" })).toHaveValue("Hello");
  }),
};

/** A double click, or an impatient third one, sends the form once. */
export const SentOnce: Story = {
  name: "Sent once",
  tags: sent,
  beforeEach: ({ args }) => answerLate(args),
  play: doing(async ({ args, canvas, userEvent }: Playing) => {
    await fillIn(canvas, userEvent);
    const button = canvas.getByRole("button");
    await userEvent.dblClick(button);
    button.click();
    await canvas.findByRole("button", { name: "Sending…" });
    button.click();
    await expect(args.action).toHaveBeenCalledOnce();
  }),
};

/** Nothing was saved, and it isn’t the person’s fault: the form says what to do and keeps what was typed. */
export const ServerError: Story = {
  name: "Server error",
  tags: sent,
  args: {
    action: fn<FormAction>(async () => ({
      ...idle,
      status: "failed",
      formErrors: [
        "Something went wrong. Nothing was saved. Try again. If it happens again, tell us this code: 3f2a91c0.",
      ],
      submission: crypto.randomUUID(),
    })),
  },
  play: doing(async ({ canvas, userEvent }: Playing) => {
    await fillIn(canvas, userEvent);
    await send(canvas, userEvent);
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Something went wrong");
    await expect(alert.parentElement).toHaveFocus();
    await expectKept(canvas);
  }),
};

/** The form could not reach the server. */
export const Offline: Story = {
  tags: sent,
  args: {
    action: fn<FormAction>(async () => {
      throw new TypeError("Failed to fetch");
    }),
  },
  play: doing(async (context: Playing) => {
    const { canvas, userEvent } = context;
    const { unreachable = "We couldn’t reach the server" } = textsIn(context);
    await fillIn(canvas, userEvent);
    await send(canvas, userEvent);
    await expect(await canvas.findByRole("alert")).toHaveTextContent(unreachable);
    await expectKept(canvas);
  }),
};

/** The form says that it was saved, and is empty again. */
export const Success: Story = {
  tags: sent,
  play: doing(async ({ args, canvas, userEvent }: Playing) => {
    await fillIn(canvas, userEvent);
    await send(canvas, userEvent);
    await canvas.findByText("Message sent");
    await expect(args.action).toHaveBeenCalledOnce();
    for (const control of canvas.getAllByRole("textbox")) await expect(control).toHaveValue("");
  }),
};

/** The answer comes when the story is left: until then, React lets the forms of all other stories wait too. */
function answerLate(args: Story["args"] & object): () => void {
  const answer = Promise.withResolvers<FormState>();
  args.action = fn<FormAction>(() => answer.promise);
  return () => answer.resolve(idle);
}

async function fillIn(canvas: Canvas, user: User) {
  await user.type(canvas.getByRole("textbox", { name: "Full name" }), "Ada Lovelace");
  await user.type(canvas.getByRole("textbox", { name: "Email address" }), "ada@example.com");
  await user.type(canvas.getByRole("textbox", { name: "Message" }), "Hello");
}

async function send(canvas: Canvas, user: User) {
  await user.click(canvas.getByRole("button"));
}

async function expectKept(canvas: Canvas) {
  await expect(canvas.getByRole("textbox", { name: "Full name" })).toHaveValue("Ada Lovelace");
  await expect(canvas.getByRole("textbox", { name: "Message" })).toHaveValue("Hello");
}
