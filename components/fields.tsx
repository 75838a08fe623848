import {
  type DefaultValue,
  type FieldDescriptor,
  type FieldTree,
  isFieldDescriptor,
  type RowsDescriptor,
  type TextDescriptor,
  type ValuesDescriptor,
  type VariantsDescriptor,
} from "plainform/react";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckboxGroup } from "./checkbox-group.tsx";
import { ConsentField } from "./consent-field.tsx";
import { DateField } from "./date-field.tsx";
import { FieldArray } from "./field-array.tsx";
import { Fieldset } from "./fieldset.tsx";
import { FileField } from "./file-field.tsx";
import { HiddenField } from "./hidden-field.tsx";
import { NumberField } from "./number-field.tsx";
import { OneTimeCodeField } from "./one-time-code-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { RangeField } from "./range-field.tsx";
import { SelectField } from "./select-field.tsx";
import { SwitchField } from "./switch-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { TimeField } from "./time-field.tsx";

interface FieldsProps {
  /** The fields, from `fieldsOf(schema)` or a part of it. */
  fields: FieldTree;
  /** The default values by name: `{ "address.city": "Berlin", links: [{ url: "…" }] }`. */
  defaultValues?: { readonly [name: string]: DefaultValue | readonly unknown[] | undefined };
  /**
   * The replacements of single fields, groups or lists by name: `{ "address.city": <CityField /> }`; a row's field by
   * `links[].url`. `null` leaves a field out.
   */
  replace?: { readonly [name: string]: React.ReactNode };
  /**
   * The legends of groups and lists by name. The default is the group's name in words: `homeAddress` → `Home address`.
   */
  legends?: { readonly [name: string]: React.ReactNode };
  /** The prefix of these fields' names. */
  within?: string;
}

/**
 * All fields of a form, in the schema's order: groups in a fieldset, variants behind radio buttons, lists in rows. It
 * renders each field with the control that fits the schema; `.meta({ control: "textarea" })` chooses another one. Labels,
 * hints and the names of options and rows come from `.meta({ label, hint, options, row, add })`.
 *
 * @example <Form action={createPost}><ErrorSummary /><Fields fields={postFields} /><SubmitButton>Save</SubmitButton></Form>
 */
export function Fields({ fields, within = "", ...named }: FieldsProps) {
  return Object.entries(fields).map(([key, part]) => {
    const name = within === "" ? key : `${within}.${key}`;
    return <FieldsPart key={name} {...named} part={part} name={name} title={sentenceCase(key)} />;
  });
}

type Named = Omit<FieldsProps, "fields" | "within">;

/** Renders a field or a group of fields. Its name in the schema is its label, unless the schema or the page gives another. */
function FieldsPart({
  part,
  name,
  title,
  ...named
}: Named & { part: FieldTree | FieldDescriptor; name: string; title: string }) {
  const { defaultValues = {}, replace = {}, legends = {} } = named;
  if (name in replace) return replace[name];
  if (!isFieldDescriptor(part)) {
    return (
      <Fieldset field={part} legend={legends[name] ?? title}>
        <Fields {...named} fields={part} within={name} />
      </Fieldset>
    );
  }
  if (part.kind === "variants") return <Variants {...named} field={part} within={name} />;
  const field = { label: title, ...part };
  if (field.kind === "rows" || field.kind === "values") {
    return <Rows {...named} field={field} name={name} />;
  }
  return (
    <ControlOf
      // A label that isn't in the schema can't become the field's own, because the server doesn't know it.
      field={part as ControlOfProps["field"]}
      label={field.label}
      defaultValue={defaultValues[name] as DefaultValue | undefined}
    />
  );
}

/** Renders a list whose rows have one or several fields. */
function Rows({
  field,
  name,
  ...named
}: Named & { field: RowsDescriptor | ValuesDescriptor; name: string }) {
  const { item, row = field.label ?? name } = field;
  const within = `${name}[]`;
  return (
    <FieldArray
      field={field}
      legend={named.legends?.[name]}
      defaultValue={named.defaultValues?.[name] as readonly unknown[] | undefined}
    >
      {isFieldDescriptor(item) ? (
        <FieldsPart {...named} part={item} name={within} title={row} />
      ) : (
        <Fields {...named} fields={item} within={within} />
      )}
    </FieldArray>
  );
}

/** Renders a choice that reveals the fields of its branch. A field that several branches have is rendered once. */
function Variants({
  field: { discriminator, branches },
  within,
  ...named
}: Omit<FieldsProps, "fields"> & { field: VariantsDescriptor; within: string }) {
  const chooser = discriminator.name.slice(discriminator.name.lastIndexOf(".") + 1);
  const partsOf = (branch: FieldTree | FieldDescriptor) =>
    isFieldDescriptor(branch) ? [] : Object.entries(branch).filter(([key]) => key !== chooser);
  const keys = Object.values(branches).flatMap((branch) => partsOf(branch).map(([key]) => key));
  const isShared = ([key]: readonly [string, unknown]) =>
    keys.indexOf(key) !== keys.lastIndexOf(key);
  const fieldsIn = (parts: readonly [string, FieldTree[string]][]) =>
    parts.length > 0 && <Fields {...named} fields={Object.fromEntries(parts)} within={within} />;
  const revealed = Object.entries(branches).map(([value, branch]) => {
    if (isFieldDescriptor(branch) && branch.kind === "variants") {
      // The branches of a nested union repeat this union's choice.
      const replace = { ...named.replace, [discriminator.name]: null };
      return [value, <Variants key={value} {...{ ...named, replace, within }} field={branch} />];
    }
    return [value, fieldsIn(partsOf(branch).filter((part) => !isShared(part)))];
  });
  return (
    <>
      <RadioGroup
        field={{ label: sentenceCase(chooser), ...discriminator }}
        defaultValue={named.defaultValues?.[discriminator.name] as string | undefined}
        revealed={Object.fromEntries(revealed)}
      />
      {fieldsIn(Object.values(branches).flatMap(partsOf).filter(isShared))}
    </>
  );
}

interface ControlOfProps {
  field: Exclude<FieldDescriptor, RowsDescriptor | ValuesDescriptor | VariantsDescriptor>;
  label: string;
  defaultValue: DefaultValue | undefined;
}

/** Renders a field with the control that fits it. */
function ControlOf({ field, label, defaultValue }: ControlOfProps) {
  const { control } = field;
  // The type of a default value isn't checked here, because only the page knows its schema.
  const props = { label, defaultValue: defaultValue as never };
  const isNative = control === "native-date";
  if (control === "hidden") return <HiddenField {...props} field={field as TextDescriptor} />;
  switch (field.kind) {
    case "text":
      if (field.secret) return <PasswordField label={label} field={field} />;
      if (control === "textarea") return <TextAreaField {...props} field={field} />;
      if (field.type === "date") return <DateField {...props} field={field} native={isNative} />;
      if (field.type === "time") return <TimeField {...props} field={field} />;
      if (field.autocomplete !== "one-time-code") return <TextField {...props} field={field} />;
      return <OneTimeCodeField {...props} field={field} />;
    case "number":
      if (control === "range") return <RangeField {...props} field={field} />;
      return <NumberField {...props} field={field} />;
    case "date":
      return <DateField {...props} field={field} native={isNative} />;
    case "checkbox":
      if (control === "switch") return <SwitchField {...props} field={field} />;
      if (field.required) return <ConsentField label={label} field={field} />;
      return <CheckboxField {...props} field={field} />;
    case "choice":
      if (isLong(field, 6)) return <SelectField {...props} field={field} />;
      return <RadioGroup {...props} field={field} />;
    case "list":
      if (isLong(field, 12)) return <SelectField {...props} field={field} />;
      return <CheckboxGroup {...props} field={field} />;
    case "file":
      return <FileField {...props} field={field} />;
  }
}

/** Whether there are too many options to show at once, unless the schema decides. */
function isLong(
  { control, options = [] }: { control?: string; options?: readonly string[] },
  most: number,
) {
  return control === "select" || (options.length > most && control === undefined);
}

/** `homeAddress` → `Home address` */
function sentenceCase(key: string): string {
  const words = key.replaceAll(/[-_]+|(?<=\p{Ll}|\d)(?=\p{Lu})/gu, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
