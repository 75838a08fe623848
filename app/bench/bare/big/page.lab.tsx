import { Row } from "../../row.tsx";
import { names } from "../../sign-up/big/schema.ts";
import { readForm } from "../action.ts";

/** Shows 500 text fields as plain HTML. */
export default function BigBarePage() {
  return (
    <form data-form action={readForm} noValidate>
      {names.map((name) => (
        <Row key={name} name={name} label={name}>
          <input id={name} name={name} />
        </Row>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}
