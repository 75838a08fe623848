import type { Config } from "tailwindcss";
import plugin from "tailwindcss/plugin";

/**
 * The design tokens. A brand changes here and nowhere else: each colour has a light and a dark value, and every
 * pair that carries text keeps a contrast of 4.5 : 1 (WCAG 2.2 AA), borders of controls 3 : 1.
 */
export const colors = {
  /** The background of the page, and the surface of controls and cards. */
  page: ["#f6f5f1", "#14161a"],
  surface: ["#ffffff", "#1d2026"],
  /** The colours of text and of less important text (hints, times). */
  ink: ["#1b1d22", "#eceef2"],
  muted: ["#575c66", "#a7aebb"],
  /** The colours of a control’s border and of a rule between parts. */
  edge: ["#7a808b", "#7d8694"],
  rule: ["#dddbd3", "#31353d"],
  /** The colour of buttons and links. */
  accent: ["#0b5c56", "#6fd3c7"],
  "accent-strong": ["#073f3b", "#9be6dc"],
  "on-accent": ["#ffffff", "#06231f"],
  danger: ["#b3261e", "#ff9d94"],
  "danger-strong": ["#8c1d18", "#ffc1bb"],
  "danger-soft": ["#fdecea", "#3a1c1b"],
  "on-danger": ["#ffffff", "#3b0805"],
  success: ["#1c6b3a", "#86d9a3"],
  "success-soft": ["#e6f4ea", "#15301f"],
  /** The colour of the ring around the focused element. */
  focus: ["#1d4ed8", "#fbd34d"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const variables = (shade: 0 | 1) =>
  Object.fromEntries(
    Object.entries(colors).map(([name, shades]) => [`--pf-${name}`, shades[shade]]),
  );

/** Returns a token by its name, for the rules below. */
const color = (name: keyof typeof colors) => `var(--pf-${name})`;
const radius = { control: "0.5rem", card: "0.875rem" };
const target = "2.75rem";

/**
 * The styles of a text control: an input, a textarea or a select. They are one rule, because a page may have a hundred such
 * controls. The rule is in the layer below Tailwind's classes, so that any class overrides it. Its states come from
 * attributes and need no script. A read-only control has a dashed border and a disabled one a faint border. The dashes
 * are thick, because the background alone is hardly visible in dark colours.
 */
const box = {
  display: "block",
  inlineSize: "100%",
  minInlineSize: "0",
  minBlockSize: target,
  padding: "0.5rem 0.75rem",
  border: `1px solid ${color("edge")}`,
  borderRadius: radius.control,
  backgroundColor: color("surface"),
  color: color("ink"),
  "&:hover:enabled:not([readonly], [aria-invalid])": { borderColor: color("ink") },
  "&[aria-invalid]": { border: `2px solid ${color("danger")}` },
  "&[readonly]": { borderStyle: "dashed", borderWidth: "2px", backgroundColor: color("page") },
  // A value with a direction of its own, such as a web address, is aligned with the page's other texts.
  // Chromium knows the value by its older name only.
  "&[dir]": { "text-align": ["match-parent", "-webkit-match-parent"] },
  "&[dir]::placeholder": { unicodeBidi: "plaintext" },
  "&:disabled": {
    borderColor: color("rule"),
    backgroundColor: `color-mix(in srgb, ${color("rule")} 50%, transparent)`,
    color: color("muted"),
    cursor: "not-allowed",
  },
};

export default {
  content: [],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      ...Object.fromEntries(Object.keys(colors).map((name) => [name, `var(--pf-${name})`])),
    },
    fontFamily: {
      sans: [
        "system-ui",
        "-apple-system",
        "Segoe UI",
        "Roboto",
        "Noto Sans",
        "Ubuntu",
        "Cantarell",
        "Helvetica Neue",
        "Arial",
        "sans-serif",
      ],
      mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
    },
    extend: {
      borderRadius: radius,
      maxWidth: { column: "44rem" },
      /** What is pressed is this high, and wide. */
      minHeight: { target },
      minWidth: { target },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ":root": { colorScheme: "light", ...variables(0) },
        // The person's system decides, unless a page sets data-theme on <html>.
        "@media (prefers-color-scheme: dark)": {
          ':root:not([data-theme="light"])': { colorScheme: "dark", ...variables(1) },
        },
        ':root[data-theme="dark"]': { colorScheme: "dark", ...variables(1) },
        // A word that is longer than the screen is broken, also in a box that is as wide as its text.
        html: { overflowWrap: "anywhere" },
        // A link of the error summary also scrolls to the label, hint and error above the control.
        "form :is(input, select, textarea, [role=group]):target": {
          scrollMarginBlockStart: "60vh",
        },
        ".pf-box": box,
        // Fields far down a long form are laid out only near the view, so a thousand fields cost no more than fifty.
        ".pf-field:nth-child(n + 51), .pf-long > fieldset": {
          contentVisibility: "auto",
          containIntrinsicBlockSize: "auto 8rem",
          // The padding keeps room for the focus ring.
          overflowClipMargin: "1rem",
        },
        // In a long list, a change in a row is laid out without the other rows.
        ".pf-long > li": { contain: "layout style" },
        // Forced colours have no rings. The outline is dashed, because the focus has a solid one.
        "@media (forced-colors: active)": {
          ":is([type=checkbox], [type=radio]):is([aria-invalid], [role=radiogroup][aria-invalid] *):not(:focus-visible)":
            { outline: "2px dashed", outlineOffset: "2px" },
        },
        // Where no script leads to what is wrong in a closed <details> or behind another choice, it is shown; behind
        // a choice only while that choice is the one which was sent.
        "@media (scripting: none)": {
          "form details:has([aria-invalid], [data-error])::details-content": {
            contentVisibility: "visible",
            blockSize: "auto",
          },
          "[role=radiogroup]:not(:has(input:checked:not(:default))) .pf-revealed:has([aria-invalid], [data-error])":
            { display: "block !important" },
        },
        // The error bar is beside the whole invalid field, but not beside a field that only reveals it.
        ".pf-field:has(> [data-error], > :is(fieldset, [role=group]) > [data-error])": {
          borderInlineStart: `4px solid ${color("danger")}`,
          paddingInlineStart: "1rem",
        },
      });
    }),
  ],
} satisfies Config;
