"use client";

import { useState } from "react";
import type { TextField } from "@/lib/form/descriptor.ts";
import { nativeAttributes } from "@/lib/form/native-attributes.ts";
import { classNames } from "./class-names.ts";
import { boxClass } from "./control.ts";
import { Field } from "./field.tsx";
import { useTexts } from "./form-texts.tsx";
import { type ControlProps, useControl } from "./use-control.ts";
import { useScripts } from "./use-scripts.ts";

export interface PasswordFieldProps<F>
  extends Omit<ControlProps<F, "text", "input">, "defaultValue"> {
  /** `new-password` where one is chosen, so that the browser may make one up. */
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
  const { field, frame, control } = useControl<TextField, typeof props>(props);
  if (process.env.NODE_ENV !== "production") expectSecret(field);
  const texts = useTexts();
  const hasScripts = useScripts();
  const [isShown, setIsShown] = useState(false);
  return (
    <Field {...frame}>
      <div className="relative">
        <input
          spellCheck={false}
          {...control}
          {...nativeAttributes(field)}
          autoComplete={control.autoComplete ?? "current-password"}
          type={isShown ? "text" : "password"}
          // Room for the button, so that nothing moves when scripts arrive.
          className={classNames(boxClass, "pe-24", control.className)}
        />
        {hasScripts ? (
          <button
            type="button"
            aria-controls={control.id}
            aria-label={isShown ? texts.hidePassword : texts.showPassword}
            disabled={control.disabled}
            className="absolute inset-y-0 end-0 min-w-target rounded-control px-3 font-semibold text-accent hover:text-accent-strong disabled:text-muted"
            onClick={(event) => {
              setIsShown(!isShown);
              // A browser would remember what it sees as text.
              const hide = () => setIsShown(false);
              event.currentTarget.form?.addEventListener("submit", hide, { once: true });
            }}
          >
            {isShown ? texts.hide : texts.show}
          </button>
        ) : null}
      </div>
    </Field>
  );
}

function expectSecret({ name, secret }: TextField): void {
  if (secret) return;
  throw new TypeError(
    `PasswordField got the field “${name}”, whose value would come back in the page after an error. Add .meta({ secret: true }) to it in the schema.`,
  );
}
