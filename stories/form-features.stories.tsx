import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import type { FormAction, FormProps } from "plainform/react";
import { lazySchema } from "plainform/react-hook-form";
import { useState } from "react";
import { expect, fn, spyOn, waitFor } from "storybook/test";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { contactSchema, contactFields as fields } from "@/states/contact.tsx";
import { sendMessage } from "./send-message.ts";
import { doing } from "./toolbar.ts";

type Features = Pick<FormProps, "draft" | "warnOnLeave" | "schema" | "onSend">;

/** A form that gets its features once its button is clicked, as a page does that learns them from a person's choice. */
function LateFeatures({ action, features }: { action: FormAction; features: Features }) {
  const [hasFeatures, setHasFeatures] = useState(false);
  return (
    <Form action={action} {...(hasFeatures && features)}>
      <ErrorSummary />
      <StatusMessage />
      <TextField field={fields.name} />
      <TextField field={fields.email} />
      <SubmitButton>Send message</SubmitButton>
      <button type="button" onClick={() => setHasFeatures(!hasFeatures)}>
        Change the features
      </button>
    </Form>
  );
}

const meta = {
  title: "Behaviour/Features of a form that come later",
  component: LateFeatures,
  tags: ["!autodocs"],
  args: { action: fn<FormAction>(sendMessage), features: {} },
} satisfies Meta<typeof LateFeatures>;

export default meta;

type Story = StoryObj<typeof meta>;
type Playing = Parameters<NonNullable<Story["play"]>>[0];

/** Clicks the button that gives the form its features, or takes them away again. */
async function change({ canvas, userEvent }: Playing): Promise<void> {
  await userEvent.click(canvas.getByRole("button", { name: "Change the features" }));
}

const draftKey = "plainform draft late features";
const stored = () => localStorage.getItem(draftKey);

/** A draft is kept from the moment at which the form gets its name. */
export const Draft: Story = {
  args: { features: { draft: "late features" } },
  beforeEach: () => () => localStorage.removeItem(draftKey),
  play: doing(async (playing: Playing) => {
    const { canvas, userEvent } = playing;
    await change(playing);
    await userEvent.type(canvas.getByRole("textbox", { name: "Full name" }), "Ada");
    await waitFor(() => expect(stored()).toContain("Ada"));
  }),
};

/** The page asks before it is left while the form has the prop, and no longer when the prop is gone. */
export const WarnOnLeave: Story = {
  args: { features: { warnOnLeave: true } },
  play: doing(async (playing: Playing) => {
    const { canvas, userEvent } = playing;
    const isAsked = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Full name" }), "Ada");
    await expect(isAsked()).toBe(false);
    await change(playing);
    await waitFor(() => expect(isAsked()).toBe(true));
    await change(playing);
    await waitFor(() => expect(isAsked()).toBe(false));
  }),
};

/** A draft that was kept is not restored a second time when the form begins to ask before it is left. */
export const DraftThenWarning: Story = {
  args: { features: { draft: "late features", warnOnLeave: true } },
  beforeEach: () => () => localStorage.removeItem(draftKey),
  render: function Render({ action }) {
    const [isAsking, setIsAsking] = useState(false);
    return (
      <Form action={action} draft="late features" warnOnLeave={isAsking}>
        <StatusMessage />
        <TextField field={fields.name} />
        <TextField field={fields.email} />
        <button type="button" onClick={() => setIsAsking(true)}>
          Change the features
        </button>
      </Form>
    );
  },
  play: doing(async (playing: Playing) => {
    const { canvas, userEvent } = playing;
    const name = canvas.getByRole("textbox", { name: "Full name" });
    await userEvent.type(name, "Ada");
    await waitFor(() => expect(stored()).toContain("Ada"));
    await userEvent.clear(name);
    await change(playing);
    await waitFor(() => expect(stored()).toBeNull());
    await expect(name).toHaveValue("");
    await expect(canvas.queryByText(/What you entered before is back/)).toBeNull();
  }),
};

/** A list takes over what is sent from the moment at which it gives the form `onSend`. */
export const OnSend: Story = {
  args: { features: { onSend: fn() } },
  play: doing(async (playing: Playing) => {
    const { args, canvas, userEvent } = playing;
    await change(playing);
    const name = canvas.getByRole("textbox", { name: "Full name" });
    const email = canvas.getByRole("textbox", { name: "Email address" });
    await waitFor(async () => {
      await userEvent.clear(name);
      await userEvent.type(name, "Ada");
      await userEvent.clear(email);
      await userEvent.type(email, "ada@example.com");
      await userEvent.click(canvas.getByRole("button", { name: "Send message" }));
      await expect(args.features.onSend).toHaveBeenCalled();
    });
  }),
};

const onlyBySchema = "taken@example.com";
const personSchema = contactSchema.pick({ name: true, email: true });
const schema = lazySchema(async () =>
  personSchema.extend({
    email: personSchema.shape.email.refine((email) => email !== onlyBySchema, "It is taken"),
  }),
);

/** The schema is loaded although the focus was in the form before the form had one. */
export const Schema: Story = {
  args: { features: { schema, draft: "late features" } },
  beforeEach: () => () => localStorage.removeItem(draftKey),
  play: doing(async (playing: Playing) => {
    await change(playing);
    await checksEveryRule(playing);
  }),
};

/** The schema is loaded too if the other features were there before. */
export const SchemaAfterDraft: Story = {
  args: { features: { schema } },
  beforeEach: () => () => localStorage.removeItem(draftKey),
  render: function Render({ action, features }) {
    const [hasSchema, setHasSchema] = useState(false);
    return (
      <Form action={action} draft="late features" {...(hasSchema && features)}>
        <TextField field={fields.name} />
        <TextField field={fields.email} />
        <button type="button" onClick={() => setHasSchema(true)}>
          Change the features
        </button>
      </Form>
    );
  },
  play: doing(async (playing: Playing) => {
    const { canvas, userEvent } = playing;
    await userEvent.type(canvas.getByRole("textbox", { name: "Full name" }), "Ada");
    await waitFor(() => expect(stored()).toContain("Ada"));
    await change(playing);
    await checksEveryRule(playing);
  }),
};

/** Sends nothing, and finds an error that only the schema knows. */
async function checksEveryRule({ canvas, userEvent }: Playing): Promise<void> {
  const email = canvas.getByRole("textbox", { name: "Email address" });
  await waitFor(async () => {
    await userEvent.clear(email);
    await userEvent.type(email, onlyBySchema);
    await userEvent.tab();
    await expect(email).toBeInvalid();
  });
}

/** What goes wrong while a schema is loaded is said, whatever kind of error it is. */
export const SchemaThatCannotBeLoaded: Story = {
  args: {
    features: {
      schema: lazySchema(async () => {
        throw new ReferenceError("The schema’s file is broken");
      }),
    },
  },
  play: doing(async (playing: Playing) => {
    const log = spyOn(console, "error").mockImplementation(() => {});
    await change(playing);
    await playing.userEvent.click(playing.canvas.getByRole("textbox", { name: "Full name" }));
    await waitFor(() =>
      expect(log).toHaveBeenCalledWith(
        expect.objectContaining({ message: "The schema’s file is broken" }),
      ),
    );
  }),
};

/** What a rule of a schema throws is said, and the form is sent: the server decides. */
export const SchemaThatThrows: Story = {
  args: {
    features: {
      schema: lazySchema(async () =>
        personSchema.refine(() => {
          throw new RangeError("A rule is broken");
        }),
      ),
    },
  },
  play: doing(async (playing: Playing) => {
    const { args, canvas, userEvent } = playing;
    const report = spyOn(window, "reportError").mockImplementation(() => {});
    await change(playing);
    await userEvent.type(canvas.getByRole("textbox", { name: "Full name" }), "Ada");
    await userEvent.type(canvas.getByRole("textbox", { name: "Email address" }), "ada@example.com");
    await userEvent.tab();
    await waitFor(() =>
      expect(report).toHaveBeenCalledWith(expect.objectContaining({ message: "A rule is broken" })),
    );
    await userEvent.click(canvas.getByRole("button", { name: "Send message" }));
    await waitFor(() => expect(args.action).toHaveBeenCalled());
  }),
};

/** A ref gets the `<form>`, whether it is an object or a function, beside the form's own. */
export const Ref: Story = {
  render: function Render({ action }) {
    const [form, setForm] = useState<HTMLFormElement | null>(null);
    return (
      <>
        <Form action={action} id="with-ref" ref={setForm}>
          <ErrorSummary />
          <TextField field={fields.name} />
          <TextField field={fields.email} />
          <SubmitButton>Send message</SubmitButton>
        </Form>
        <p>{`The ref has ${form?.id}`}</p>
        <button type="button" onClick={() => form?.requestSubmit()}>
          Send from outside
        </button>
      </>
    );
  },
  play: doing(async ({ canvas, userEvent }: Playing) => {
    await expect(canvas.getByText("The ref has with-ref")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Send from outside" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert.parentElement).toHaveFocus();
  }),
};
