import { classNames } from "./class-names.ts";
import { tickClass, wrongTickClass } from "./control-classes.ts";
import { tickHintClass } from "./hint.tsx";

/** Returns the class of a {@link Tick}'s native checkbox or radio button. */
export function tickBoxClass(look?: string, className?: string): string {
  return classNames(look ?? tickClass, wrongTickClass, "peer", className);
}

/** Renders the label and hint beside the checkbox or radio button of one of several options. */
export function TickText({
  of: optionId,
  hint,
  children,
}: {
  /** The id of the checkbox or radio button. */
  of: string;
  hint: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <>
      {" "}
      <label htmlFor={optionId} className={tickLabelClass}>
        {children}
      </label>
      {hint ? (
        <div id={tickHintId(optionId)} className={tickHintClass}>
          {hint}
        </div>
      ) : null}
    </>
  );
}

export function tickHintId(optionId: string): string {
  return `${optionId}-help`;
}

export const tickLabelClass =
  "min-h-target min-w-0 py-2.5 peer-disabled:cursor-not-allowed peer-disabled:text-muted";

/**
 * Renders a native checkbox or radio button, with its label and hint beside it and the revealed fields below. CSS hides
 * those fields while the button isn't chosen; a browser that doesn't know `:has()` always shows them.
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
        <div className="pf-revealed col-span-2 ms-3 mt-1 mb-3 space-y-6 border-rule border-s-4 ps-5 group-has-[>input:not(:checked)]/tick:hidden">
          {revealed}
        </div>
      ) : null}
    </div>
  );
}
