import { classNames } from "./class-names.ts";

export const hintClass = "mt-0.5 text-sm text-muted";

/** The class of a hint below the label of a checkbox or radio button. */
export const tickHintClass = `${hintClass} col-start-2 -mt-2 mb-2`;

/**
 * Help for what is to be entered, before the control. Renders a `<div>`, or nothing where there is nothing to say.
 * A field makes its own from `hint`; a control of your own is tied to it by `aria-describedby`.
 *
 * @example <Hint id="when-hint">For example, 27 3 2026</Hint>
 */
export function Hint({ className, children, ...attributes }: React.ComponentProps<"div">) {
  if (!children) return null;
  return (
    <div {...attributes} className={classNames(hintClass, className)}>
      {children}
    </div>
  );
}
