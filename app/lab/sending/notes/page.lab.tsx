import { submissionToken } from "plainform/next";
import { fields } from "../schema.ts";
import { Notes } from "./notes.tsx";

/** A list that shows at once what its form sends, below a gate that may hold the form back. `?test` names what it saves. */
export default async function NotesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const test = String((await searchParams).test);
  return <Notes test={test} field={fields.title} token={await submissionToken()} />;
}
