import { expect } from "storybook/test";
import { FieldArray } from "@/components/field-array.tsx";
import { fieldArray } from "@/states/field-array.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(fieldArray, { whole: true });

export default { ...meta, title: "Components/FieldArray", component: FieldArray };

export const Default = story("default", async ({ canvasElement, userEvent }) => {
  // The buttons are found by their values, because the toolbar chooses the language of their texts.
  const find = (selector: string) => canvasElement.querySelector<HTMLElement>(selector);
  const names = () => Array.from(canvasElement.querySelectorAll('input[name$=".label"]'));
  const button = (intent: string) => find(`[name=intent][value="${intent}"]`);
  const press = async (intent: string) => userEvent.click(button(intent) as HTMLElement);
  await press("links:add");
  await expect(names()[2]).toHaveFocus();
  await userEvent.keyboard("The museum");
  await press("links[2]:up");
  await expect(names()[1]).toHaveValue("The museum");
  await expect(button("links[1]:up")).toHaveFocus();
  await press("links[1]:remove");
  await expect(names()).toHaveLength(2);
  await expect(find('[data-row="links[1]"]')).toHaveFocus();
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
