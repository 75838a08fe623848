import {
  type ControlProps,
  DeveloperError,
  nativeAttributes,
  splitProps,
  type TextDescriptor,
} from "plainform/react";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control-classes.ts";
import { Field } from "./field.tsx";
import { FieldInput } from "./field-parts.tsx";
import { ShowPassword } from "./show-password.tsx";

export interface PasswordFieldProps<F>
  extends Omit<ControlProps<F, "text", "input">, "defaultValue"> {
  /**
   * `new-password` if the person chooses a password here, so that the browser may suggest one; else `current-password`. By
   * default, a schema with a least length means that the password is chosen here.
   */
  autoComplete?: "current-password" | "new-password" | undefined;
}

/**
 * A password, for a field that the schema marks by `.meta({ secret: true })`, so that its value never comes back. It
 * renders an `<input type="password">` that allows pasting. With JavaScript, a button shows the typed password.
 *
 * @example <PasswordField field={fields.password} label="Password" autoComplete="new-password" />
 */
export function PasswordField<const F>(props: PasswordFieldProps<F>) {
  const { field, frame, control } = splitProps<TextDescriptor, typeof props>(props);
  if (process.env.NODE_ENV !== "production") expectSecret(field);
  // A schema with a least length is for a new password; as `current-password`, a browser would fill in the old one.
  const isChosen = field.minLength !== undefined && field.minLength > 1;
  return (
    <Field {...frame}>
      <div className="relative">
        <FieldInput
          spellCheck={false}
          // A password may be in any script, and has to be readable when it is shown.
          dir="auto"
          {...control}
          {...nativeAttributes(field)}
          autoComplete={control.autoComplete ?? (isChosen ? "new-password" : "current-password")}
          type="password"
          // The padding keeps room for the button, so that nothing moves when scripts arrive.
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
