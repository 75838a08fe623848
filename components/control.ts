/** A box for text, with all its states: a rule in `tailwind.config.ts`, over which any class wins. */
export const boxClass = "pf-box";

/**
 * A native checkbox or radio button. It stands beside a label that is a target of full height. Where something is wrong
 * it has a ring, since the outline is for the focus.
 */
export const tickClass = `mt-2.5 size-6 accent-accent disabled:cursor-not-allowed`;

/** A box or button in which, or in whose group, something is wrong. In forced colours, `tailwind.config.ts` has a rule. */
export const wrongTickClass =
  "aria-invalid:ring-2 aria-invalid:ring-danger aria-invalid:ring-offset-2 aria-invalid:ring-offset-page " +
  "in-[[role=radiogroup][aria-invalid]]:ring-2 in-[[role=radiogroup][aria-invalid]]:ring-danger in-[[role=radiogroup][aria-invalid]]:ring-offset-2 in-[[role=radiogroup][aria-invalid]]:ring-offset-page";

/** With more rows than that, those of a list that can't be seen aren't laid out: a rule in `tailwind.config.ts`. */
export const many = 50;
