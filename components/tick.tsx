import { classNames } from "./class-names.ts";
import { tickClass, wrongClass } from "./control.ts";
import { Hint } from "./hint.tsx";

/**
 * A native checkbox or radio button, with its label and hint beside it and what it reveals below. That is hidden by
 * CSS while the button isn't chosen, and shown by a browser that doesn't know `:has()`.
 */
export function Tick({
  id,
  look = tickClass,
  label,
  hint,
  hintId,
  revealed,
  isWrong,
  className,
  ...attributes
}: Omit<React.ComponentProps<"input">, "prefix" | "id"> & {
  id: string;
  look?: string | undefined;
  label: React.ReactNode;
  hint?: React.ReactNode;
  hintId?: string | undefined;
  revealed?: React.ReactNode;
  isWrong?: boolean | undefined;
}) {
  return (
    <div className="group/tick grid grid-cols-[auto_1fr] gap-x-3">
      <input
        {...attributes}
        id={id}
        className={classNames(look, isWrong ? wrongClass : undefined, "peer", className)}
      />
      <label
        htmlFor={id}
        className="min-h-target min-w-0 py-2.5 peer-disabled:cursor-not-allowed peer-disabled:text-muted"
      >
        {label}
      </label>
      <Hint id={hintId} className="col-start-2 -mt-2 mb-2">
        {hint}
      </Hint>
      {revealed ? (
        <div className="col-span-2 ms-3 mt-1 mb-3 space-y-6 border-rule border-s-4 ps-5 group-has-[>input:not(:checked)]/tick:hidden">
          {revealed}
        </div>
      ) : null}
    </div>
  );
}
