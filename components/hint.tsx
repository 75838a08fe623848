import { classNames } from "./class-names.ts";

export const hintClass = "mt-0.5 text-sm text-muted";

/** The class of a hint below the label of a checkbox or radio button. */
export const tickHintClass = `${hintClass} col-start-2 -mt-2 mb-2`;

/**
 * Help before a control. It renders a `<div>`, or nothing without a text. A field of the kit renders it from its `hint`;
 * a control of your own names its id in `aria-describedby`.
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
