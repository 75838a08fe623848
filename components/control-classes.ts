/** The class of a text control. Its states are a rule in `tailwind.config.ts`, which any other class overrides. */
export const boxClass = "pf-box";

/**
 * The class of a native checkbox or radio button. Its label beside it is a target of full height. An error is shown by a
 * ring, because the outline shows the focus.
 */
export const tickClass = `mt-2.5 size-6 accent-accent disabled:cursor-not-allowed`;

/** The class of a checkbox or radio button with an error of its own or of its group. `tailwind.config.ts` has the rule for forced colours. */
export const wrongTickClass =
  "aria-invalid:ring-2 aria-invalid:ring-danger aria-invalid:ring-offset-2 aria-invalid:ring-offset-page " +
  "in-[[role=radiogroup][aria-invalid]]:ring-2 in-[[role=radiogroup][aria-invalid]]:ring-danger in-[[role=radiogroup][aria-invalid]]:ring-offset-2 in-[[role=radiogroup][aria-invalid]]:ring-offset-page";

/** The number of rows above which a list gets the class for long lists, whose rules are in `tailwind.config.ts`. */
export const longListRows = 50;
