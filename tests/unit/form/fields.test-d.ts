import { z } from "zod";
import { row, variant } from "@/packages/plainform/src/core/field-access.ts";
import type { FieldOfKind } from "@/packages/plainform/src/core/field-types.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { noneOf } from "@/packages/plainform/src/core/none-of.ts";

/** Types have no run time: what stands here is checked by `tsc`. */
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function holds<_Claim extends true>(): void;
declare function TextField<const F>(field: FieldOfKind<F, "text">): void;
declare function NumberField<const F>(field: FieldOfKind<F, "number">): void;
declare function CheckboxField<const F>(field: FieldOfKind<F, "checkbox">): void;
declare function ChoiceField<const F>(field: FieldOfKind<F, "choice">): void;
declare function ListField<const F>(field: FieldOfKind<F, "list">): void;
declare function FieldArray<const F>(field: FieldOfKind<F, "rows" | "values">): void;
declare function DateField<const F>(field: FieldOfKind<F, "date">): void;
declare function FileField<const F>(field: FieldOfKind<F, "file">): void;

const fields = fieldsOf(
  z.object({
    title: z.string().min(1).optional(),
    email: z.email().default("a@example.com"),
    age: z.number().nullable(),
    big: z.bigint(),
    day: z.date().readonly(),
    agree: z.boolean().default(false),
    terms: z.literal(true),
    size: z.enum(["s", "l"]),
    tags: z.array(z.string()),
    unique: z.set(z.enum(["a"])),
    photo: z.file().optional(),
    photos: z.array(z.file()),
    brand: z.string().brand("id"),
    code: z.string().transform(Number),
    fallback: z.number().catch(0),
    behind: z.preprocess(String, z.string()),
    address: z.object({ city: z.string(), flat: z.number() }).optional(),
    scores: z.record(z.enum(["maths", "art"]), z.number()),
    width: z.templateLiteral([z.number(), "px"]),
    dates: z.union([z.date(), z.date()]),
    perhaps: z.union([z.number(), z.null()]),
    either: z.union([z.enum(["a"]), z.literal("b")]),
    any: z.custom<"a" | "b">(),
    later: z.lazy(() => z.array(z.object({ url: z.string() }))),
    prepared: z.preprocess((value) => value, z.object({ city: z.string() })),
    pair: z.tuple([z.string(), z.number()]),
    links: z.array(z.object({ url: z.string(), parts: z.array(z.object({ n: z.number() })) })),
    both: z.intersection(z.object({ left: z.string() }), z.object({ right: z.number() })),
    payment: z.discriminatedUnion("method", [
      z.object({ method: z.literal("card"), number: z.string() }),
      z.object({ method: z.literal("bank"), amount: z.number() }),
    ]),
  }),
);

// A field fits the component of its kind, whatever wraps its schema.
TextField(fields.title);
TextField(fields.email);
TextField(fields.brand);
TextField(fields.code);
TextField(fields.behind);
TextField(fields.address.city);
TextField(fields.pair[0]);
TextField(fields.both.left);
NumberField(fields.age);
NumberField(fields.big);
NumberField(fields.fallback);
NumberField(fields.both.right);
DateField(fields.day);
CheckboxField(fields.agree);
CheckboxField(fields.terms);
ChoiceField(fields.size);
ChoiceField(fields.payment.discriminator);
FieldArray(fields.tags);
FieldArray(fields.links);
FieldArray(fields.later);
TextField(row(fields.later, 0).url);
TextField(fields.prepared.city);
TextField(fields.width);
TextField(fields.dates);
NumberField(fields.perhaps);
ChoiceField(fields.either);
TextField(fields.any);
TextField(fields.tags.item);
TextField(row(fields.tags, 0));
NumberField(fields.scores.maths);
ListField(fields.unique);
FileField(fields.photo);
FileField(fields.photos);
TextField(row(fields.links, 0).url);
NumberField(row(row(fields.links, 0).parts, 1).n);
TextField(variant(fields.payment, "card").number);
NumberField(variant(fields.payment, "bank").amount);

// @ts-expect-error a text field on a number should be rejected
TextField(fields.age);
// @ts-expect-error a number field on a text should be rejected
NumberField(fields.title);
// @ts-expect-error a checkbox on a choice should be rejected
CheckboxField(fields.size);
// @ts-expect-error a choice on a list should be rejected
ChoiceField(fields.tags);
// @ts-expect-error a list on a list of groups should be rejected
ListField(fields.links);
// @ts-expect-error options on a list without any should be rejected
ListField(fields.tags);
// @ts-expect-error rows on a list of options should be rejected
FieldArray(fields.unique);
// @ts-expect-error a row of a list of options should be rejected
row(fields.unique, 0);
// @ts-expect-error a text field on a group should be rejected
TextField(fields.address);
// @ts-expect-error a text field on a whole list of rows should be rejected
TextField(fields.links);
// @ts-expect-error a text field on the number of a row should be rejected
TextField(row(row(fields.links, 0).parts, 1).n);
// @ts-expect-error a text field on the number of a variant should be rejected
TextField(variant(fields.payment, "bank").amount);

// @ts-expect-error a name that the schema doesn't have should be rejected
fields.titel;
// @ts-expect-error a key that a record doesn't have should be rejected
fields.scores.music;
// @ts-expect-error what an array can do, the fields of a tuple should not
fields.pair.map;
// @ts-expect-error a wrong name in a group should be rejected
fields.address.town;
// @ts-expect-error a wrong name in a row should be rejected
row(fields.links, 0).uri;
// @ts-expect-error a row of what is no list should be rejected
row(fields.title, 0);
// @ts-expect-error a branch that the schema doesn't have should be rejected
variant(fields.payment, "cash");
// @ts-expect-error a field of another branch should be rejected
variant(fields.payment, "card").amount;
// @ts-expect-error a descriptor should be read-only
fields.title.required = false;

z.array(z.enum(["nuts", "none"])).check(noneOf("none", "Choose"));
z.set(z.enum(["nuts", "none"])).check(noneOf("none", "Choose"));
z.array(z.string()).check(noneOf("none", "Choose"));
// @ts-expect-error an option that the list doesn't have should be rejected
z.array(z.enum(["nuts", "none"])).check(noneOf("nobody", "Choose"));

// What is wrong is said in words.
holds<
  Equal<
    FieldOfKind<typeof fields.age, "text">,
    "This component needs a text field, but this field is a number field"
  >
>();
holds<
  Equal<FieldOfKind<typeof fields.address, "text">, "This is a group of fields: pick one of them">
>();
holds<
  Equal<
    FieldOfKind<typeof fields.links, "list">,
    "This component needs a list field, but this field is a rows field"
  >
>();
holds<Equal<FieldOfKind<typeof fields.title, "text">, typeof fields.title>>();
