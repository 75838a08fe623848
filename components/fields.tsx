import {
  type FieldDescriptor,
  type FieldTree,
  isField,
  type VariantsField,
} from "@/lib/form/descriptor.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckboxGroup } from "./checkbox-group.tsx";
import { ConsentField } from "./consent-field.tsx";
import { DateField } from "./date-field.tsx";
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
  /** From `fieldsOf(schema)`, or a part of it. */
  fields: FieldTree;
  /** What stands in place of single fields or groups, by name: `{ "address.city": <CityField /> }`. `null` leaves one out. */
  replace?: { readonly [name: string]: React.ReactNode };
  /** The legends of groups, by name. Else a group is called as in the schema: `homeAddress` → `Home address`. */
  legends?: { readonly [name: string]: React.ReactNode };
  /** What stands before the names of these fields. */
  within?: string;
}

/**
 * All fields of a form, in the schema's order: groups in a fieldset, variants behind radio buttons. Renders each field
 * with the control that suits it; `.meta({ control: "textarea" })` in the schema chooses another. Labels, hints and
 * the names of options come from `.meta({ label, hint, options })`.
 *
 * @example <Form action={createPost}><ErrorSummary /><Fields fields={postFields} /><SubmitButton>Save</SubmitButton></Form>
 */
export function Fields({ fields, replace = {}, legends = {}, within = "" }: FieldsProps) {
  return Object.entries(fields).map(([key, part]) => {
    const name = within === "" ? key : `${within}.${key}`;
    if (name in replace) return <Part key={name}>{replace[name]}</Part>;
    if (!isField(part)) {
      return (
        <Fieldset key={name} legend={legends[name] ?? inWords(key)}>
          <Fields {...{ fields: part, replace, legends }} within={name} />
        </Fieldset>
      );
    }
    const labelled = { label: inWords(key), ...part };
    if (part.kind !== "variants") return <ControlOf key={name} field={labelled} />;
    return <Variants key={name} {...{ replace, legends }} field={part} within={name} />;
  });
}

function Part({ children }: { children: React.ReactNode }) {
  return children;
}

/** A choice that reveals the fields of its branch. A name that several branches have is there once, for all. */
function Variants({
  field: { discriminator, branches },
  within,
  ...more
}: Omit<FieldsProps, "fields"> & { field: VariantsField; within: string }) {
  const chooser = discriminator.name.slice(discriminator.name.lastIndexOf(".") + 1);
  const parts = Object.values(branches).flatMap(Object.entries<FieldTree[string]>);
  const isShared = ([key]: readonly [string, unknown]) =>
    parts.filter(([other]) => other === key).length > 1;
  const shared = Object.fromEntries(parts.filter((part) => isShared(part) && part[0] !== chooser));
  const own = Object.entries(branches).map(([value, branch]) => {
    const rest = Object.entries(branch).filter((part) => !isShared(part) && part[0] !== chooser);
    const fields = Object.fromEntries(rest);
    return [value, rest.length > 0 && <Fields {...more} fields={fields} within={within} />];
  });
  return (
    <>
      <RadioGroup
        field={{ label: inWords(chooser), ...discriminator }}
        revealed={Object.fromEntries(own)}
      />
      <Fields {...more} fields={shared} within={within} />
    </>
  );
}

/** The control that suits a field. */
function ControlOf({ field }: { field: FieldDescriptor }) {
  const { control, name } = field;
  if (control === "hidden") return <HiddenField field={field as never} />;
  switch (field.kind) {
    case "text":
      if (field.secret) return <PasswordField field={field} />;
      if (control === "textarea") return <TextAreaField field={field} />;
      if (field.type === "date")
        return <DateField field={field} native={control === "native-date"} />;
      if (field.type === "time") return <TimeField field={field} />;
      if (field.autocomplete === "one-time-code") return <OneTimeCodeField field={field} />;
      return <TextField field={field} />;
    case "number":
      return control === "range" ? <RangeField field={field} /> : <NumberField field={field} />;
    case "date":
      return <DateField field={field} native={control === "native-date"} />;
    case "checkbox":
      if (control === "switch") return <SwitchField field={field} />;
      return field.required ? <ConsentField field={field} /> : <CheckboxField field={field} />;
    case "choice":
      return isLong(field, 6) ? <SelectField field={field} /> : <RadioGroup field={field} />;
    case "list":
      if (!field.options) break;
      return isLong(field, 12) ? <SelectField field={field} /> : <CheckboxGroup field={field} />;
    case "file":
      return <FileField field={field} />;
  }
  throw new TypeError(
    `Fields doesn’t know how many rows “${name}” has. Say what stands in its place: replace={{ "${name}": … }}, or null to leave it out.`,
  );
}

/** Whether there are too many options to be seen at once, unless the schema decided. */
function isLong(
  { control, options = [] }: { control?: string; options?: readonly string[] },
  most: number,
) {
  return control === "select" || (options.length > most && control === undefined);
}

/** `homeAddress` → `Home address` */
function inWords(key: string): string {
  const words = key.replaceAll(/[-_]+|(?<=\p{Ll}|\d)(?=\p{Lu})/gu, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
