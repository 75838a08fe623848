import { EditForm } from "../edit-form.tsx";

/** Shows the form of the modal as a page of its own. */
export default function EditPage() {
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Edit</h1>
      <EditForm />
    </>
  );
}
