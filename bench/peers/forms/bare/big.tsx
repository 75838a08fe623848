import { bigNames } from "@/packages/plainform/src/const-big.ts";
import { Row } from "@/packages/plainform/src/ui.tsx";
import { signupBig } from "./action.ts";
export function BigForm() {
  return (
    <form data-form action={signupBig} noValidate>
      {bigNames.map((n) => (
        <Row key={n} name={n} label={n}>
          <input id={n} name={n} />
        </Row>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}
