import { classNames } from "./class-names.ts";
import { tickClass, wrongTickClass } from "./control.ts";

/** How the native checkbox or radio button of a {@link Tick} looks. */
export function tickBoxClass(look?: string, className?: string): string {
  return classNames(look ?? tickClass, wrongTickClass, "peer", className);
}

export const tickLabelClass =
  "min-h-target min-w-0 py-2.5 peer-disabled:cursor-not-allowed peer-disabled:text-muted";

/**
 * A native checkbox or radio button, with its label and hint beside it and what it reveals below. That is hidden by
 * CSS while the button isn't chosen, and shown by a browser that doesn't know `:has()`.
 *
 * @param children box, label and hint
 */
export function Tick({
  revealed,
  children,
}: {
  revealed?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <div className="group/tick grid grid-cols-[auto_1fr] gap-x-3">
      {children}
      {revealed ? (
        <div className="col-span-2 ms-3 mt-1 mb-3 space-y-6 border-rule border-s-4 ps-5 group-has-[>input:not(:checked)]/tick:hidden">
          {revealed}
        </div>
      ) : null}
    </div>
  );
}
