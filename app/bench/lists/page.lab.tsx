import { FieldArray } from "@/components/field-array.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { TextField } from "@/components/text-field.tsx";
import { saveLinks } from "./actions.ts";
import { Counted } from "./counted.tsx";
import { Notes } from "./notes.tsx";
import { linksFields, noteFields } from "./schema.ts";

/** `?notes=1000` shows a list of notes with its form, and `?rows=200` shows a form with a list in it. */
export default async function ListsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { notes, rows } = await searchParams;
  if (notes !== undefined) {
    const items = Array.from({ length: Number(notes) }, (_, i) => ({
      id: `note-${i}`,
      text: `Note ${i}: fog over the lake.`,
    }));
    return <Notes notes={items} field={noteFields.text} />;
  }
  const { item } = linksFields.links;
  const links = Array.from({ length: Number(rows) }, (_, i) => ({
    label: `Link ${i}`,
    url: `https://example.com/${i}`,
  }));
  return (
    <Form action={saveLinks} data-form="">
      <FieldArray
        field={linksFields.links}
        legend="Links"
        rowLabel="Link"
        addLabel="Add a link"
        defaultValue={links}
      >
        <Counted />
        <TextField field={item.label} label="Label" />
        <TextField field={item.url} label="Address" />
      </FieldArray>
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
