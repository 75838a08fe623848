import { Countries, Row } from "../row.tsx";
import { readForm } from "./action.ts";

/** Shows the form of the benchmarks as plain HTML with an action and without a kit. */
export default function BarePage() {
  return (
    <form data-form action={readForm} noValidate>
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
          <Countries />
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
