import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";

const options = { s: "Small", l: "Large" };

test("options are called what the schema says", () => {
  const size = z.enum(["s", "l"]);
  const fields = fieldsOf(
    z.object({
      one: size.meta({ options }),
      wrapped: size.meta({ options }).optional(),
      many: z.array(size).meta({ options }),
      manyByItem: z.array(size.meta({ options })),
      literals: z.union([z.literal("s"), z.literal("l")]).meta({ options }),
    }),
  );
  expect(fields.one.labels).toEqual(options);
  expect(fields.wrapped.labels).toEqual(options);
  expect(fields.many.labels).toEqual(options);
  expect(fields.manyByItem.labels).toEqual(options);
  expect(fields.literals.labels).toEqual(options);
});

test("rows are called what the schema says", () => {
  const called = { label: "Links", row: "Link", add: "Add a link" };
  const fields = fieldsOf(
    z.object({
      objects: z.array(z.object({ url: z.string() })).meta(called),
      texts: z.array(z.string()).meta(called).default([]),
    }),
  );
  expect(fields.objects).toMatchObject(called);
  expect(fields.texts).toMatchObject(called);
  expect(fields.texts.item).not.toHaveProperty("row");
});

test("each branch says what its option is called", () => {
  const { pay } = fieldsOf(
    z.object({
      pay: z.discriminatedUnion("by", [
        z.object({ by: z.literal("card").meta({ options: { card: "By card" } }) }),
        z.object({ by: z.literal("bank").meta({ options: { bank: "By bank transfer" } }) }),
        z.object({ by: z.literal("cash") }),
      ]),
    }),
  );
  expect(pay.discriminator.options).toEqual(["card", "bank", "cash"]);
  expect(pay.discriminator.labels).toEqual({ card: "By card", bank: "By bank transfer" });
});

test("what is no text is no label, and without labels there are none", () => {
  const fields = fieldsOf(
    z.object({
      odd: z.enum(["s", "l"]).meta({ options: { s: 1, l: "Large" } }),
      list: z.enum(["s", "l"]).meta({ options: ["Small", "Large"] }),
      none: z.enum(["s", "l"]),
    }),
  );
  expect(fields.odd.labels).toEqual({ l: "Large" });
  expect(fields.list).not.toHaveProperty("labels");
  expect(fields.none).not.toHaveProperty("labels");
});
