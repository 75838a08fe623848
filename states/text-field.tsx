import { z } from "zod";
import { TextField } from "@/components/text-field.tsx";
import { fieldsOf } from "@/lib/form/fields.ts";
import { fieldSpecimen } from "./field-specimen.ts";

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter your full name")
    .max(80, "Full name must be 80 characters or fewer")
    .meta({ label: "Full name", autocomplete: "name" }),
});

export const textField = fieldSpecimen({
  group: "Text",
  schema,
  props: { field: fieldsOf(schema).name } as React.ComponentProps<typeof TextField<Name>>,
  render: (props) => <TextField {...props} />,
});
