import { Form } from "plainform/react";
import { signUp } from "./actions";
import { Field } from "./field";
import { Message } from "./message";
import { signUpFields } from "./schema";

export default function Page() {
  return (
    <main>
      <h1>Sign up</h1>
      <Form action={signUp}>
        <Message />
        <Field field={signUpFields.name} label="Name" />
        <Field field={signUpFields.email} label="Email" />
        <Field field={signUpFields.age} label="Age" />
        <button type="submit">Sign up</button>
      </Form>
    </main>
  );
}
