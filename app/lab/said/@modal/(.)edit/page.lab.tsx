import { EditForm } from "../../edit-form.tsx";

/** Shows the form as a modal on top of the page below. */
export default function EditModal() {
  return (
    <section aria-label="On top">
      <EditForm />
    </section>
  );
}
