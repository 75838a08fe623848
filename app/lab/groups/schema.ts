import { fieldsOf } from "plainform";
import { z } from "zod";

const address = () =>
  z.object({
    street: z.string().trim().min(1, "Enter a street"),
    city: z.string().trim().min(1, "Enter a city"),
    note: z.string().optional(),
  });

/** Groups that may be absent around required fields, in each way that a schema can express it. */
export const schema = z.object({
  optional: address().optional(),
  nullable: address().nullable(),
  nullish: address().nullish(),
  default: address().default({ street: "Main Street", city: "London" }),
  prefault: address().prefault({ street: "Main Street", city: "London" }),
  union: z.union([address(), z.null()]),
  range: z.tuple([z.number("Enter the least"), z.number("Enter the most")]).optional(),
  prices: z.record(z.enum(["small", "large"]), z.number("Enter a price")).optional(),
  stay: z
    .object({ arrival: z.date("Enter when you arrive"), nights: z.int("Enter nights") })
    .nullable(),
  links: z
    .array(z.object({ label: z.string().min(1, "Enter a label"), url: z.url("Enter an address") }))
    .min(1)
    .optional(),
});

export const fields = fieldsOf(schema);
