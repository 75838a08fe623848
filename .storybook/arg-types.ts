import type { Preview } from "@storybook/nextjs-vite";

type Enhancer = NonNullable<Preview["argTypesEnhancers"]>[number];

/** The control that edits a prop of each type. Storybook’s own choice for every optional prop is a field for JSON. */
const controls: { readonly [type: string]: "boolean" | "number" | "text" } = {
  boolean: "boolean",
  number: "number",
  string: "text",
  "React.ReactNode": "text",
  'React.ComponentProps<"input">["inputMode"]': "text",
  'React.ComponentProps<"input">["enterKeyHint"]': "text",
};

/** Shows the types of props as they are written, and gives each prop a control that suits its type. */
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
