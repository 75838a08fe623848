import { Options, Row } from "@/packages/plainform/src/ui.tsx";
import { signup } from "./action.ts";
export function SignupForm() {
  return (
    <form data-form action={signup} noValidate>
      <Row name="title" label="Title">
        <input id="title" name="title" />
      </Row>
      <Row name="email" label="Email">
        <input id="email" name="email" type="email" />
      </Row>
      <Row name="password" label="Password">
        <input id="password" name="password" type="password" />
      </Row>
      <Row name="age" label="Age">
        <input id="age" name="age" type="number" />
      </Row>
      <Row name="country" label="Country">
        <select id="country" name="country">
          <Options />
        </select>
      </Row>
      <Row name="terms" label="Terms">
        <input id="terms" name="terms" type="checkbox" />
      </Row>
      <Row name="bio" label="Bio">
        <textarea id="bio" name="bio" />
      </Row>
      <Row name="birthday" label="Birthday">
        <input id="birthday" name="birthday" type="date" />
      </Row>
      <button type="submit">Sign up</button>
    </form>
  );
}
