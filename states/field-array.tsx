import { fieldsOf } from "plainform";
import { z } from "zod";
import { CheckboxField } from "@/components/checkbox-field.tsx";
import { FieldArray, type FieldArrayProps } from "@/components/field-array.tsx";
import { RadioGroup } from "@/components/radio-group.tsx";
import { SelectField } from "@/components/select-field.tsx";
import { TextField } from "@/components/text-field.tsx";
import { specimen } from "./state.ts";

const name = "Enter what the link is called";
const link = z.object({
  label: z.string().trim().min(1, name).meta({ label: "What it is called" }),
  url: z.url("Enter a web address, such as https://example.com").meta({ label: "Web address" }),
});
const links = z.array(link).meta({ label: "Links", row: "Link", add: "Add a link" });
const schema = z.object({ links: links.max(4) });
const fields = fieldsOf(schema);

interface Props extends Omit<FieldArrayProps<typeof fields.links>, "children"> {
  labels?: { label: string; url: string };
}

const render = ({ labels, ...props }: Props) => (
  <FieldArray {...props}>
    <TextField field={fields.links.item.label} label={labels?.label} />
    <TextField field={fields.links.item.url} label={labels?.url} />
  </FieldArray>
);

/** A form of its own, for a list with other bounds. */
const within = (list: typeof links) => {
  const schema = z.object({ links: list });
  return { schema, render: () => render({ field: fieldsOf(schema).links }) };
};

const roomsSchema = z.object({
  rooms: z
    .array(
      z.object({
        guest: z.string().trim().min(1, "Enter a guest").meta({ label: "Guest" }),
        size: z.enum(["s", "l"]).meta({ label: "Size", options: { s: "Small", l: "Large" } }),
        floor: z.enum(["low", "high"]).meta({
          label: "Floor",
          options: { low: "Ground floor", high: "Upper floor" },
        }),
        isQuiet: z.boolean().meta({ label: "Is quiet" }),
      }),
    )
    .meta({ label: "Rooms", row: "Room" }),
});
const { rooms } = fieldsOf(roomsSchema);

/** Returns the submitted values of these rows: the field that marks each row, and its other fields. */
const sent = (...rows: { label: string; url: string }[]) =>
  Object.fromEntries(
    rows.flatMap(({ label, url }, i) => [
      [`links[${i}]`, ""],
      [`links[${i}].label`, label],
      [`links[${i}].url`, url],
    ]),
  );

const museum = { label: "The museum", url: "https://museum.example" };
const way = { label: "How to get there", url: "https://way.example/?to=museum" };
const cafe = { label: "The café beside it", url: "https://cafe.example" };
const garden = { label: "The garden", url: "https://garden.example" };
const hint = "For what belongs to the post, up to 4";
const german = {
  legend: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungen",
  hint: "Verweise auf die Kostenübernahmebestätigungsschreiben der Rechtsschutzversicherungsgesellschaften",
  rowLabel: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
  addLabel: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung hinzufügen",
  labels: {
    label: "Bezeichnung der Rechtsschutzversicherungsgesellschaft",
    url: "Internetadresse",
  },
};
const arabic = {
  legend: "الروابط",
  hint: "ما يتعلق بالمنشور، حتى 4 روابط",
  rowLabel: "الرابط",
  addLabel: "أضف رابطًا",
  labels: { label: "اسم الرابط", url: "عنوان الويب" },
};

export const fieldArray = specimen<Props>({
  group: "Structure",
  schema,
  props: { field: fields.links, defaultValue: [{}, {}] },
  render,
  states: {
    default: { note: "Two rows to begin with. Its buttons work without JavaScript, too." },
    hint: { props: { hint } },
    filled: { typed: sent(museum, way) },
    error: {
      note: "An error goes with its row, wherever that is moved.",
      typed: sent(museum, { ...way, label: "" }, cafe),
      errors: { "links[1].label": name },
    },
    "error-and-hint": {
      props: { hint },
      typed: sent(museum, { ...way, url: "way.example" }, cafe),
      errors: { "links[1].url": "Enter a web address, such as https://example.com" },
    },
    disabled: {
      note: "It keeps its rows, and has no buttons.",
      props: { disabled: true, defaultValue: [museum, way] },
    },
    "read-only": "Rows that nobody may change are text, or a Fieldset whose fields are read-only.",
    pending: { typed: sent(museum, way), pending: true },
    "long-text": {
      locale: "de",
      props: german,
      typed: sent(museum, { ...way, label: "" }),
      errors: {
        "links[1].label":
          "Geben Sie die Bezeichnung der Rechtsschutzversicherungsgesellschaft so ein, wie sie auf dem Schreiben steht",
      },
    },
    "right-to-left": {
      locale: "ar",
      props: arabic,
      typed: sent(museum, { ...way, label: "" }),
      errors: { "links[1].label": "أدخل اسم الرابط" },
    },
  },
  ownStates: {
    "no-rows": { props: { defaultValue: [] } },
    full: {
      note: "There is no button for a fifth row.",
      typed: sent(museum, way, cafe, garden),
    },
    least: {
      note: "The last row that there must be can’t be removed.",
      instead: within(links.min(1)),
    },
    "read-only-choices": {
      note: "What can’t be changed is sent with its row, wherever that is moved.",
      instead: {
        schema: roomsSchema,
        render: () => (
          <FieldArray
            field={rooms}
            defaultValue={[
              { guest: "Ada", size: "l", floor: "high", isQuiet: true },
              { guest: "Grace", size: "s", floor: "low", isQuiet: false },
            ]}
            buttons={["up", "down"]}
          >
            <TextField field={rooms.item.guest} />
            <SelectField field={rooms.item.size} readOnly />
            <RadioGroup field={rooms.item.floor} readOnly />
            <CheckboxField field={rooms.item.isQuiet} readOnly />
          </FieldArray>
        ),
      },
    },
    "error-of-the-list": {
      note: "What is wrong with the list as a whole stands at its top.",
      instead: within(
        links.refine((rows) => new Set(rows.map(({ url }) => url)).size === rows.length, {
          error: "Each link must lead somewhere else",
        }),
      ),
      typed: sent(museum, { ...museum, label: "The museum’s shop" }),
      errors: { links: "Each link must lead somewhere else" },
    },
  },
});
