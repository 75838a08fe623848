import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { type FormState, idle } from "plainform/react";
import { expect, waitFor, within } from "storybook/test";
import { Notes } from "@/states/notes.tsx";
import { optimisticList } from "@/states/optimistic-list.tsx";
import { doing } from "./toolbar.ts";

/** The answers of the actions, which the story resolves. */
let answers: PromiseWithResolvers<FormState>[] = [];

/** A list is shown before it is sent. */
async function answer(at: number, state: FormState): Promise<void> {
  await waitFor(() => expect(answers.length).toBeGreaterThan(at));
  answers[at]?.resolve(state);
}

const meta = {
  title: "Behaviour/A list that shows at once what is done to it",
  component: Notes,
  // A documentation page makes no changes, so these stories are not on it.
  tags: ["!autodocs"],
  args: {
    ...(optimisticList.props as React.ComponentProps<typeof Notes>),
    action: () => {
      const answer = Promise.withResolvers<FormState>();
      answers.push(answer);
      return answer.promise;
    },
  },
  argTypes: { action: { control: false } },
  beforeEach: async () => {
    answers = [];
    // Until this file is loaded, the form is sent like any other.
    await import("../packages/plainform/src/react/lazy-features.tsx");
    return () => {
      for (const { resolve } of answers) resolve(idle);
    };
  },
} satisfies Meta<typeof Notes>;

export default meta;

type Story = StoryObj<typeof meta>;
type Playing = Parameters<NonNullable<Story["play"]>>[0];
type Canvas = Playing["canvas"];

const saved = (): FormState => ({
  ...idle,
  status: "success",
  submission: crypto.randomUUID(),
});
const refused = (message: string): FormState => ({
  ...idle,
  status: "invalid",
  fieldErrors: { text: [message] },
  submission: crypto.randomUUID(),
});

const noteIn = async (canvas: Canvas, text: string) => {
  const row = (await canvas.findByText(text)).closest("li") as HTMLElement;
  return { row, in: within(row) };
};

/** The new note is in the list before the server has stored it, and the form is ready for the next one. */
export const Added: Story = {
  play: doing(async ({ canvas, userEvent }: Playing) => {
    const box = canvas.getByRole("textbox", { name: "Note" });
    await userEvent.type(box, "Feed the cat{Enter}");
    const { row } = await noteIn(canvas, "Feed the cat");
    await expect(row).toHaveAttribute("aria-busy", "true");
    await expect(row).toHaveTextContent("Sending…");
    await expect(box).toHaveValue("");
    await expect(box).toHaveFocus();
    await answer(0, saved());
    await waitFor(() => expect(row).not.toHaveAttribute("aria-busy"));
    await expect(row).toHaveTextContent("Feed the cat");
  }),
};

/** The refused note stays with its reason, and can be sent again unchanged. */
export const Refused: Story = {
  play: doing(async ({ canvas, userEvent }: Playing) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Note" }), "Feed the cat{Enter}");
    const note = await noteIn(canvas, "Feed the cat");
    await answer(0, refused("There is no cat"));
    await note.in.findByText("There is no cat");
    await userEvent.click(note.in.getByRole("button", { name: "Try again" }));
    const again = await noteIn(canvas, "Feed the cat");
    await again.in.findByText(/Sending…/);
    await expect(again.in.queryByText("There is no cat")).toBeNull();
    await answer(1, saved());
    await waitFor(() => expect(again.row).not.toHaveAttribute("aria-busy"));
  }),
};

/** The removed note keeps its place until the page is left, and can be restored. */
export const DeletedAndUndone: Story = {
  name: "Deleted and undone",
  play: doing(async ({ canvas, userEvent }: Playing) => {
    const note = await noteIn(canvas, "Water the plants");
    const remove = note.in.getByRole("button", { name: "Delete" });
    for (let stops = 0; stops < 4; stops++) await userEvent.tab();
    await expect(remove).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    const undo = await note.in.findByRole("button", { name: "Undo" });
    await answer(0, saved());
    await note.in.findByText(/Deleted/);
    await userEvent.click(undo);
    await note.in.findByRole("button", { name: "Delete" });
    await answer(1, saved());
    await waitFor(() => expect(note.row).not.toHaveAttribute("aria-busy"));
    await expect(note.row).toHaveTextContent("Water the plants");
  }),
};
