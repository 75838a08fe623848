import { z } from "zod";
import { cursorSchema } from "./cursor.ts";

const wrongLimit = "Limit must be a whole number from 1 to 100";

/**
 * Returns the query of a list, newest first: the size of a page, the end of the page before, and the fields of a record.
 *
 * @param names the fields that may be selected. The id is always included.
 */
export function pageQuery<const Name extends string>(names: readonly [Name, ...Name[]]) {
  const name = `(${names.join("|")})`;
  return z.object({
    limit: z
      .int(wrongLimit)
      .min(1, wrongLimit)
      .max(100, wrongLimit)
      .default(20)
      .meta({ description: "How many a page." }),
    cursor: cursorSchema.optional().meta({
      description: "Where the page before ended: its `next`. The first page without it.",
    }),
    fields: z
      .string()
      .regex(
        new RegExp(`^${name}(,${name})*$`),
        `Name fields with commas between them, of: ${names.join(", ")}`,
      )
      .transform((text) => text.split(",") as Name[])
      .optional()
      .meta({
        description: "Which fields each one has, with commas between them. All of them without it.",
        example: names.slice(0, 2).join(","),
      }),
  });
}

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: "The `cursor` of the next page; null on the last one." }),
  });
}
