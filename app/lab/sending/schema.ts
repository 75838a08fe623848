import { fieldsOf } from "plainform";
import { z } from "zod";

const title = z.string().trim().min(1, "Enter a title");

/** Two values come from buttons alone: what to do, and the point at which an image was clicked. */
export const schema = z.object({
  title,
  note: z.string().optional(),
  do: z.enum(["draft", "publish"], "Choose what to do"),
  at: z.object({ x: z.int(), y: z.int() }).optional(),
});

export const fields = fieldsOf(schema);

/** A list before two buttons with names. */
export const listSchema = z.object({
  title,
  people: z
    .array(
      z.object({
        name: z.string().trim().min(1, "Enter a name"),
        pets: z.array(z.object({ name: z.string() })).optional(),
      }),
    )
    .optional(),
  do: z.enum(["draft", "publish"], "Choose what to do"),
});

export const listFields = fieldsOf(listSchema);

/** A form that is sent with each change. */
export const choiceSchema = z.object({ colour: z.enum(["red", "green", "blue"]) });

export const choiceFields = fieldsOf(choiceSchema);
