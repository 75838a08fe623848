import { names } from "../../sign-up/big/schema.ts";
import { readForm } from "../action.ts";

/** 500 text fields as plain HTML. */
export default function BigBarePage() {
  return (
    <form data-form action={readForm} noValidate>
      {names.map((name) => (
        <div key={name}>
          <label htmlFor={name}>{name}</label>
          <input id={name} name={name} />
        </div>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}
