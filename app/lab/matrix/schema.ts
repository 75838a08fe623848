import { fieldsOf } from "plainform";
import { z } from "zod";

const title = z
  .string()
  .trim()
  .min(1, "Enter a title")
  .max(40, "Title must be 40 characters or fewer");

export const titleSchema = z.object({ title });

/** A field for each kind of control that the matrix drives. */
export const schema = z
  .object({
    title: z
      .string()
      .trim()
      .min(1, "Enter a title")
      .max(40, "Title must be 40 characters or fewer"),
    notes: z.string().trim().min(3, "Notes must be 3 characters or more"),
    count: z.int("Enter a whole number").min(2, "Enter 2 or more").max(9, "Enter 9 or less"),
    starts: z.date("Enter a day").min(new Date("2020-01-01"), "Enter a day from 2020 on"),
    ends: z.iso.date("Enter the last day"),
    country: z.enum(["de", "fr", "jp"], "Choose a country"),
    languages: z.array(z.enum(["en", "de", "ar"])).min(1, "Choose a language"),
    size: z.enum(["s", "m", "l"], "Choose a size"),
    extras: z.array(z.enum(["milk", "sugar", "ice"])).max(2, "Choose 2 or fewer"),
    terms: z.literal(true, "Accept the terms"),
    photo: z.file().max(1_000, "Choose a file of 1,000 bytes or less").optional(),
    password: z.string().min(4, "Enter 4 characters or more").meta({ secret: true }),
    rating: z.int("Rate it").min(1, "Rate it").max(5).optional(),
  })
  .refine(({ starts, ends }) => starts.toISOString().slice(0, 10) <= ends, {
    error: "The last day comes after the first",
    path: ["ends"],
    // The check runs as soon as both are days, even if other fields have errors.
    when: ({ value }) =>
      (value as { starts?: unknown }).starts instanceof Date &&
      typeof (value as { ends?: unknown }).ends === "string",
  })
  .refine(async ({ title }) => title !== "slowly refused", {
    error: "Choose another title",
    path: ["title"],
    when: ({ value }) => typeof (value as { title?: unknown }).title === "string",
  });

export const fields = fieldsOf(schema);
