import { z } from "zod";
import type { CheckboxField } from "@/components/checkbox-field.tsx";
import type { CheckboxGroup } from "@/components/checkbox-group.tsx";
import type { ConsentField } from "@/components/consent-field.tsx";
import type { DateField } from "@/components/date-field.tsx";
import type { FieldArray } from "@/components/field-array.tsx";
import type { Fields } from "@/components/fields.tsx";
import type { FileField } from "@/components/file-field.tsx";
import type { Form } from "@/components/form.tsx";
import type { HiddenField } from "@/components/hidden-field.tsx";
import type { NumberField } from "@/components/number-field.tsx";
import type { PasswordField } from "@/components/password-field.tsx";
import type { RadioGroup } from "@/components/radio-group.tsx";
import type { RangeField } from "@/components/range-field.tsx";
import type { SelectField } from "@/components/select-field.tsx";
import type { SwitchField } from "@/components/switch-field.tsx";
import type { TextAreaField } from "@/components/text-area-field.tsx";
import type { TextField } from "@/components/text-field.tsx";
import type { TimeField } from "@/components/time-field.tsx";
import { variant } from "@/packages/plainform/src/core/field-access.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import type { FormState } from "@/packages/plainform/src/core/form-state.ts";
import type { lazySchema } from "@/packages/plainform/src/react/react-hook-form/lazy-schema.ts";

/** Which field fits which component, checked by `tsc`: these are never called. */
declare const components: {
  checkbox: typeof CheckboxField;
  checkboxes: typeof CheckboxGroup;
  consent: typeof ConsentField;
  date: typeof DateField;
  fieldArray: typeof FieldArray;
  fields: typeof Fields;
  file: typeof FileField;
  form: typeof Form;
  hidden: typeof HiddenField;
  number: typeof NumberField;
  password: typeof PasswordField;
  radios: typeof RadioGroup;
  range: typeof RangeField;
  select: typeof SelectField;
  switch: typeof SwitchField;
  textarea: typeof TextAreaField;
  text: typeof TextField;
  time: typeof TimeField;
};

const fields = fieldsOf(
  z.object({
    title: z.string(),
    day: z.iso.date(),
    birthday: z.date(),
    age: z.number(),
    agree: z.boolean(),
    terms: z.literal(true),
    size: z.enum(["s", "l"]),
    stars: z.literal([1, 2]),
    tags: z.array(z.enum(["a", "b"])).optional(),
    photo: z.file(),
    links: z.array(z.object({ url: z.url() })),
    words: z.array(z.string()),
    address: z.object({ city: z.string() }),
    payment: z.discriminatedUnion("method", [
      z.object({ method: z.literal("card"), number: z.string() }),
      z.object({ method: z.literal("bank"), amount: z.number() }),
    ]),
  }),
);

declare const lazy: typeof lazySchema;

// A form takes a schema that brings what checks by it.
components.form({ action, schema: lazy(() => import("@/schemas/post.ts")) });
// @ts-expect-error a function that loads a schema doesn't say what checks by it
components.form({ action, schema: () => import("@/schemas/post.ts") });
// @ts-expect-error a schema itself would be part of the page from the start
components.form({ action, schema: z.object({}) });

// A component takes the fields that its control can send, whatever else it is given.
components.text({ field: fields.title, type: "search", inputMode: "search" });
components.text({ field: variant(fields.payment, "card").number, prefix: "№" });
components.textarea({ field: fields.title, count: true, rows: 3, className: "font-mono" });
components.password({ field: fields.title, autoComplete: "new-password" });
components.time({ field: fields.title, step: 1 });
components.number({ field: fields.age, defaultValue: 3, suffix: "years" });
components.range({ field: fields.age, defaultValue: 3 });
components.date({ field: fields.day, defaultValue: "2026-02-28" });
components.date({ field: fields.birthday, defaultValue: new Date(), native: true });
components.checkbox({ field: fields.agree, defaultValue: true });
components.switch({ field: fields.agree, readOnly: true });
components.consent({ field: fields.terms });
components.radios({ field: fields.size, options: { s: "Small", l: "Large" }, defaultValue: "s" });
components.radios({ field: fields.stars, options: { 1: "One", 2: "Two" }, defaultValue: "1" });
components.radios({ field: fields.payment.discriminator, revealed: { card: null, bank: null } });
components.select({ field: fields.size, groups: { Small: ["s"] }, defaultValue: "s" });
components.select({ field: fields.tags, defaultValue: ["a"] });
components.checkboxes({ field: fields.tags, options: { a: "A" }, defaultValue: ["a", "b"] });
components.file({ field: fields.photo, capture: "environment" });
components.hidden({ field: fields.age, defaultValue: 1 });
components.fieldArray({ field: fields.links, rowLabel: "Link", children: null });
components.fieldArray({ field: fields.words, addLabel: "Add a word", children: null });
components.fields({ fields, defaultValues: { links: [{ url: "" }], words: ["a"] } });
components.fields({ fields: fields.address, within: "address" });

// @ts-expect-error a text field on a number should be rejected
components.text({ field: fields.age });
// @ts-expect-error a number field on a text should be rejected
components.number({ field: fields.title });
// @ts-expect-error a date field on a number should be rejected
components.date({ field: fields.age });
// @ts-expect-error a checkbox on a choice should be rejected
components.checkbox({ field: fields.size });
// @ts-expect-error checkboxes on a choice, of which one is taken, should be rejected
components.checkboxes({ field: fields.size });
// @ts-expect-error radio buttons on a list, of which many are taken, should be rejected
components.radios({ field: fields.tags });
// @ts-expect-error a select on a text should be rejected
components.select({ field: fields.title });
// @ts-expect-error a file field on a text should be rejected
components.file({ field: fields.title });
// @ts-expect-error a hidden file, which nobody could choose, should be rejected
components.hidden({ field: fields.photo });
// @ts-expect-error checkboxes for a list without options should be rejected
components.checkboxes({ field: fields.words });
// @ts-expect-error rows of a list of options should be rejected
components.fieldArray({ field: fields.tags, children: null });
// @ts-expect-error rows of a text should be rejected
components.fieldArray({ field: fields.title, children: null });
// @ts-expect-error a component on a whole group should be rejected
components.text({ field: fields.address });

// @ts-expect-error the name of an option that the schema doesn't have should be rejected
components.radios({ field: fields.size, options: { xl: "Huge" } });
// @ts-expect-error a default that is no option should be rejected
components.radios({ field: fields.size, defaultValue: "xl" });
// @ts-expect-error content for a branch that the schema doesn't have should be rejected
components.radios({ field: fields.payment.discriminator, revealed: { cash: null } });
// @ts-expect-error an option in a group that the schema doesn't have should be rejected
components.select({ field: fields.size, groups: { Small: ["xs"] } });
// @ts-expect-error several defaults for a select of one should be rejected
components.select({ field: fields.size, defaultValue: ["s"] });
// @ts-expect-error a text as the default of a box should be rejected
components.checkbox({ field: fields.agree, defaultValue: "on" });
// @ts-expect-error a default for a password, which would stand in the page, should be rejected
components.password({ field: fields.title, defaultValue: "1234" });
// @ts-expect-error a consent that is given beforehand should be rejected
components.consent({ field: fields.terms, defaultValue: true });
// @ts-expect-error a name of one's own should be rejected: it is the schema's
components.text({ field: fields.title, name: "titel" });
// @ts-expect-error a control without its field should be rejected
components.text({ label: "Title" });

declare const list: string[];
const open = fieldsOf(
  z.object({
    one: z.enum(list as [string, ...string[]]),
    perhaps: z.enum(list as [string, ...string[]]).optional(),
    some: z.array(z.enum(list as [string, ...string[]])),
    exact: z.literal(list),
    mixed: z.literal(["a", 1]),
  }),
);

// The action of a form may hand something back.
declare const action: (
  state: FormState<{ id: string }>,
  data: FormData,
) => Promise<FormState<{ id: string }>>;
components.form({ action, children: null });
// @ts-expect-error an action that answers with something else should be rejected
components.form({ action: async () => ({ id: "1" }), children: null });

// Options may come from anywhere.
components.select({ field: open.one, options: { any: "Any" }, defaultValue: "any" });
components.select({ field: open.perhaps });
components.radios({ field: open.one, options: { any: "Any" } });
components.select({ field: open.some, defaultValue: ["any"] });
components.checkboxes({ field: open.some, options: { any: "Any" } });
components.select({ field: open.exact });
components.select({ field: open.mixed, defaultValue: "1" });
// @ts-expect-error a text field on a choice whose options aren't known should be rejected
components.text({ field: open.one });
// @ts-expect-error an option that the schema doesn't have should be rejected
components.select({ field: open.mixed, defaultValue: "2" });
// @ts-expect-error the rows of a list of choices, which has none, should be rejected
open.some.item.name;
