import { submissionToken } from "plainform/next";
import { fields } from "../schema.ts";
import { Notes } from "./notes.tsx";

/** Shows a list whose new rows appear at once, and a gate that may stop its form. `?test` is the key of what is saved. */
export default async function NotesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const test = String((await searchParams).test);
  return <Notes test={test} field={fields.title} token={await submissionToken()} />;
}
