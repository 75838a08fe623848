import { z } from "zod";
import { row, variant } from "@/packages/plainform/src/core/field-access.ts";
import type {
  RowsDescriptor,
  TextDescriptor,
} from "@/packages/plainform/src/core/field-descriptor.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";

/** Types have no run time: what stands here is checked by `tsc`. */
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function holds<_Claim extends true>(): void;

const Category = z.object({
  name: z.string().min(1),
  get inside() {
    return z.array(Category);
  },
});
const fields = fieldsOf(z.object({ root: Category, other: z.object({ name: z.string() }) }));

const first = row(fields.root.inside, 0);
const second = row(first.inside, 0);
holds<Equal<typeof fields.root.name, TextDescriptor>>();
holds<Equal<typeof first.name, TextDescriptor>>();
holds<Equal<typeof second.name, TextDescriptor>>();
holds<Equal<typeof second.inside, undefined>>();
holds<Equal<typeof fields.other.name, TextDescriptor>>();
// @ts-expect-error below the last level that is described, there is no row
row(second.inside, 0);

const Step = z.object({
  title: z.string(),
  get next() {
    return Step.optional();
  },
});
const steps = fieldsOf(Step);
holds<Equal<typeof steps.next.next.title, TextDescriptor>>();
holds<Equal<typeof steps.next.next.next, undefined>>();

const Left = z.object({
  name: z.string(),
  get right() {
    return Right.nullable();
  },
});
const Right = z.object({
  title: z.string(),
  get left() {
    return Left.nullable();
  },
});
const both = fieldsOf(Left);
holds<Equal<typeof both.right.left.right.title, TextDescriptor>>();
holds<Equal<typeof both.right.left.right.left, undefined>>();

const Text = z.object({ type: z.literal("text"), text: z.string() });
const Quote = z.object({
  type: z.literal("quote"),
  get blocks() {
    return z.array(z.discriminatedUnion("type", [Text, Quote]));
  },
});
const page = fieldsOf(z.object({ blocks: z.array(z.discriminatedUnion("type", [Text, Quote])) }));
const quote = variant(row(page.blocks, 0), "quote");
const quoteInQuote = variant(row(quote.blocks, 0), "quote");
const last = variant(row(quoteInQuote.blocks, 0), "quote");
const inLast = row(last.blocks, 0);
holds<Equal<(typeof inLast)["branches"]["quote"], undefined>>();
holds<Equal<(typeof inLast)["branches"]["text"]["text"], TextDescriptor>>();
const text = variant(row(quoteInQuote.blocks, 0), "text");
holds<Equal<typeof text.text, TextDescriptor>>();

const refined = fieldsOf(Category.refine(({ name }) => name !== "root"));
holds<Equal<(typeof refined)["inside"]["item"]["inside"]["item"]["inside"], undefined>>();

const Unit = z.object({
  owner: z.object({ address: z.object({ city: z.string() }) }),
  get units() {
    return z.array(Unit);
  },
});
const { units } = fieldsOf(Unit);
holds<Equal<typeof units.item.units.item.owner.address.city, TextDescriptor>>();
holds<Equal<typeof units.item.units.item.units, undefined>>();

// A group that has a field called `kind` is a group.
const parts = fieldsOf(z.object({ parts: z.array(z.object({ kind: z.string() })) }));
holds<Equal<typeof parts.parts, RowsDescriptor<{ readonly kind: TextDescriptor }>>>();
