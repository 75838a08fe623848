const tones = {
  accent: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
  quiet: "border-edge bg-surface text-ink hover:border-ink",
  "quiet-danger": "border-danger bg-surface text-danger hover:border-danger-strong",
};

export type Tone = keyof typeof tones;

/** Returns the class of a button, or of a link beside one. */
export function buttonClass(tone: Tone): string {
  return (
    "inline-flex min-h-target items-center justify-center rounded-control border px-5 py-2 text-center font-semibold wrap-anywhere no-underline " +
    `aria-disabled:cursor-progress aria-disabled:opacity-85 ${tones[tone]}`
  );
}
