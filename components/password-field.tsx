import {
  type ControlProps,
  DeveloperError,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";
import { ShowPassword } from "./show-password.tsx";

export interface PasswordFieldProps<F>
  extends Omit<ControlProps<F, "text", "input">, "defaultValue"> {
  /**
   * `new-password` where one is chosen, so that the browser may make one up, else `current-password`. Unless it is given, a
   * schema with a least length tells that the password is chosen here.
   */
  autoComplete?: "current-password" | "new-password" | undefined;
}

/**
 * A password, of a field that the schema marks `.meta({ secret: true })`: it is never put back. Renders an
 * `<input type="password">` that takes what is pasted. With JavaScript a button shows what was typed; without, there is
 * none.
 *
 * @example <PasswordField field={fields.password} label="Password" autoComplete="new-password" />
 */
export function PasswordField<const F>(props: PasswordFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  if (process.env.NODE_ENV !== "production") expectSecret(field);
  // Only whoever chooses a password is told how long it has to be. As the current one, a browser would fill in the old.
  const isChosen = field.minLength !== undefined && field.minLength > 1;
  return (
    <Field {...frame}>
      <div className="relative">
        <FieldInput
          spellCheck={false}
          // It may be written in any script, and is to be read once it is shown.
          dir="auto"
          {...control}
          {...nativeAttributes(field)}
          autoComplete={control.autoComplete ?? (isChosen ? "new-password" : "current-password")}
          type="password"
          // Room for the button, so that nothing moves when scripts arrive.
          className={classNames(boxClass, "pe-24", control.className)}
        />{" "}
        <ShowPassword
          of={field.name}
          disabled={control.disabled}
          className="absolute inset-y-0 end-0 min-w-target rounded-control px-3 font-semibold text-accent hover:text-accent-strong disabled:text-muted"
        />
      </div>
    </Field>
  );
}

function expectSecret({ name, secret }: TextDescriptor): void {
  if (secret) return;
  throw new DeveloperError("PF-203", name);
}
