import Link from "next/link";
import { submissionToken } from "plainform/next";
import { Form } from "@/components/form.tsx";
import { SelectField } from "@/components/select-field.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { choose } from "../actions.ts";
import { savedIn } from "../saved.ts";
import { choiceFields } from "../schema.ts";
import { Chooser } from "./chooser.tsx";

/** Shows a form that is sent with each change. */
export default async function ChoicePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const test = String((await searchParams).test);
  return (
    <>
      <Link href={`/lab/sending?${new URLSearchParams({ test })}`}>To the other form</Link>
      <Form action={choose.bind(null, test)} token={await submissionToken()}>
        <StatusMessage />
        <Chooser>
          <SelectField
            field={choiceFields.colour}
            label="Colour"
            defaultValue={(savedIn(test).at(-1) as "red" | undefined) ?? "red"}
            options={{ red: "Red", green: "Green", blue: "Blue" }}
          />
        </Chooser>
      </Form>
    </>
  );
}
