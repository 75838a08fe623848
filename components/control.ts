/**
 * How controls look, in every state. Their states come from attributes, so that no script is needed. What can't be
 * changed has no solid border: a dashed one while it is read-only, a faint one while it is disabled.
 */
const stateClass =
  "hover:enabled:border-ink aria-invalid:border-2 aria-invalid:border-danger " +
  "disabled:cursor-not-allowed disabled:border-rule disabled:bg-rule/50 disabled:text-muted " +
  "[&[readonly]]:border-dashed [&[readonly]]:bg-page";

/** A box with lines of text in it, which is as high as they need. */
export const boxClass = `block w-full min-w-0 rounded-control border border-edge bg-surface px-3 py-2 text-base text-ink ${stateClass}`;

/** A box with one line in it: an input, a select. */
export const lineClass = `min-h-target ${boxClass}`;

/** A native checkbox or radio button. It stands beside a label that is a target of full height. */
export const tickClass = "mt-2.5 size-6 accent-accent disabled:cursor-not-allowed";

/** One of a group in which something is wrong. A ring, since the outline is for the focus. */
export const wrongClass = "ring-2 ring-danger ring-offset-2 ring-offset-page";
