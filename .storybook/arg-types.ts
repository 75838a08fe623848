import type { Preview } from "@storybook/nextjs-vite";

type Enhancer = NonNullable<Preview["argTypesEnhancers"]>[number];

/** What edits a prop of a type. Storybook by itself makes a field for JSON of all that may be left out. */
const controls: { readonly [type: string]: "boolean" | "number" | "text" } = {
  boolean: "boolean",
  number: "number",
  string: "text",
  "React.ReactNode": "text",
  'React.ComponentProps<"input">["inputMode"]': "text",
  'React.ComponentProps<"input">["enterKeyHint"]': "text",
};

/** Shows the types of props as they are written, and gives each the control that suits it. */
export const withControls: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const type = (argType.type as { raw?: string } | undefined)?.raw?.replace(" | undefined", "");
      if (type === undefined) return [name, argType];
      const control = controls[type];
      const table = { ...argType.table, type: { summary: type } };
      return [name, { ...argType, table, ...(control && { control: { type: control } }) }];
    }),
  );
