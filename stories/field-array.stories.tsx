import { expect } from "storybook/test";
import { FieldArray } from "@/components/field-array.tsx";
import { fieldArray } from "@/states/field-array.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(fieldArray, { whole: true });

export default { ...meta, title: "Components/FieldArray", component: FieldArray };

export const Default = story("default", async ({ canvas, userEvent }) => {
  const names = () => canvas.getAllByRole("textbox", { name: "What it is called" });
  const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
  await press("Add a link");
  await expect(names()[2]).toHaveFocus();
  await userEvent.keyboard("The museum");
  await press("Move up Link 3");
  await expect(names()[1]).toHaveValue("The museum");
  await expect(canvas.getByRole("button", { name: "Move up Link 2" })).toHaveFocus();
  await press("Remove Link 2");
  await expect(names()).toHaveLength(2);
  await expect(canvas.getByRole("group", { name: "Link 2" })).toHaveFocus();
  for (const box of names()) await expect(box).toHaveValue("");
});
export const Hint = story("hint");
export const Filled = story("filled");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Disabled = story("disabled");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const NoRows = story("no-rows");
export const Full = story("full");
export const Least = story("least");
export const ReadOnlyChoices = story("read-only-choices");
export const ErrorOfTheList = story("error-of-the-list");
