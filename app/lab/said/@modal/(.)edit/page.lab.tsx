import { EditForm } from "../../edit-form.tsx";

/** On top of the page below. */
export default function EditModal() {
  return (
    <section aria-label="On top">
      <EditForm />
    </section>
  );
}
