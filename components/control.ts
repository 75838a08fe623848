/** A box for text, with all its states: a rule in `tailwind.config.ts`, over which any class wins. */
export const boxClass = "pf-box";

/** A native checkbox or radio button. It stands beside a label that is a target of full height. */
export const tickClass = "mt-2.5 size-6 accent-accent disabled:cursor-not-allowed";

/** One of a group in which something is wrong. A ring, since the outline is for the focus. */
export const wrongClass = "ring-2 ring-danger ring-offset-2 ring-offset-page";
