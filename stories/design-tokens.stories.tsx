import type { Meta, StoryObj } from "@storybook/nextjs-vite";
import { useEffect, useRef, useState } from "react";
import { expect } from "storybook/test";
import config, { colors } from "@/tailwind.config.ts";
import { contrast } from "./contrast.ts";
import { looking } from "./toolbar.ts";

/** The design tokens of the components, read from `tailwind.config.ts`. A brand changes only that file. */
const meta = { title: "Design tokens" } satisfies Meta;

export default meta;

type Story = StoryObj<typeof meta>;
type Playing = Parameters<NonNullable<Story["play"]>>[0];
type Color = keyof typeof colors;

const themes = [
  { name: "Light", shade: 0 },
  { name: "Dark", shade: 1 },
] as const;

/** Every colour by its name, as in `bg-surface` or `text-ink`. */
export const Colours: Story = {
  render: () => (
    <div className="grid grid-cols-2 gap-4">
      {themes.map(({ name, shade }) => (
        <section key={name} className="rounded-card p-4" style={paint("ink", "page", shade)}>
          <h2 className="text-lg font-bold">{name}</h2>
          <ul className="mt-3 space-y-2">
            {Object.entries(colors).map(([color, shades]) => (
              <li key={color} className="flex flex-wrap items-center gap-3">
                <span
                  className="size-11 rounded-control border"
                  style={{ background: shades[shade], borderColor: colors.rule[shade] }}
                />
                <span>
                  {color}
                  <code className="block text-sm" style={{ color: colors.muted[shade] }}>
                    {shades[shade]}
                  </code>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  ),
  play: looking(async ({ canvas }: Playing) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(2 * Object.keys(colors).length);
  }),
};

/** The pairs that the components put together, and the contrast that WCAG 2.2 AA asks of them. */
const pairs: { front: Color; back: Color; least: 3 | 4.5; use: string }[] = [
  { front: "ink", back: "page", least: 4.5, use: "Text on the page" },
  { front: "ink", back: "surface", least: 4.5, use: "What is typed" },
  { front: "ink", back: "danger-soft", least: 4.5, use: "Text in the error summary" },
  { front: "muted", back: "page", least: 4.5, use: "A hint, and the text of a disabled control" },
  { front: "muted", back: "surface", least: 4.5, use: "A hint on a card" },
  { front: "accent", back: "page", least: 4.5, use: "A link" },
  { front: "accent", back: "surface", least: 4.5, use: "A link on a card" },
  { front: "on-accent", back: "accent", least: 4.5, use: "A button" },
  { front: "on-accent", back: "accent-strong", least: 4.5, use: "A button under the pointer" },
  { front: "danger", back: "page", least: 4.5, use: "The error of a field" },
  { front: "danger", back: "surface", least: 4.5, use: "The error of a field on a card" },
  { front: "danger", back: "danger-soft", least: 4.5, use: "A link in the error summary" },
  { front: "danger-strong", back: "danger-soft", least: 4.5, use: "The same under the pointer" },
  { front: "on-danger", back: "danger", least: 4.5, use: "A button that can’t be undone" },
  { front: "on-danger", back: "danger-strong", least: 4.5, use: "The same under the pointer" },
  { front: "success", back: "success-soft", least: 4.5, use: "A status message" },
  { front: "edge", back: "page", least: 3, use: "The border of a control, from outside" },
  { front: "edge", back: "surface", least: 3, use: "The border of a control, from inside" },
  { front: "focus", back: "page", least: 3, use: "The ring of the focus" },
  { front: "focus", back: "surface", least: 3, use: "The ring of the focus on a card" },
];

/** Text keeps 4.5 : 1 and the border of a control 3 : 1, in both themes. */
export const Contrast: Story = {
  render: () => (
    <ul className="space-y-6">
      {pairs.map(({ front, back, least, use }) => (
        <li key={`${front} ${back}`}>
          <p className="font-semibold">{use}</p>
          <p className="text-sm text-muted">
            {front} on {back}, at least {least} : 1
          </p>
          <div className="mt-1.5 grid grid-cols-2 gap-4">
            {themes.map(({ name, shade }) => (
              <p
                key={name}
                className="rounded-control px-4 py-2"
                style={least === 3 ? outline(front, back, shade) : paint(front, back, shade)}
              >
                {name} {contrast(colors[front][shade], colors[back][shade]).toFixed(1)} : 1
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  ),
  play: async () => {
    for (const { front, back, least } of pairs) {
      for (const { name, shade } of themes) {
        const ratio = contrast(colors[front][shade], colors[back][shade]);
        await expect(ratio, `${front} on ${back}, ${name}`).toBeGreaterThanOrEqual(least);
      }
    }
  },
};

const steps = ["text-sm", "text-base", "text-lg", "text-xl", "text-2xl", "text-3xl"];

/** The sizes of text, as the browser computes them. Sizes follow the person’s own text size. */
export const TypeScale: Story = {
  name: "Type scale",
  render: () => (
    <ul className="space-y-4">
      {steps.map((step) => (
        <TypeStep key={step} step={step} />
      ))}
    </ul>
  ),
  play: looking(async ({ canvas }: Playing) => {
    const sizes = canvas
      .getAllByText("Enter a title")
      .map((sample) => Number.parseFloat(getComputedStyle(sample).fontSize));
    await expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    await expect(sizes[0]).toBeGreaterThanOrEqual(14);
  }),
};

function TypeStep({ step }: { step: string }) {
  const sample = useRef<HTMLParagraphElement>(null);
  const [measure, setMeasure] = useState("");
  useEffect(() => {
    if (!sample.current) return;
    const { fontSize, lineHeight } = getComputedStyle(sample.current);
    setMeasure(`${fontSize}, lines of ${lineHeight}`);
  }, []);
  return (
    <li>
      <p ref={sample} className={step}>
        Enter a title
      </p>
      <p className="text-sm text-muted">
        <code>{step}</code> {measure}
      </p>
    </li>
  );
}

/** One step is a quarter of the text size; `p-4` is four of them. */
export const Spacing: Story = {
  render: () => (
    <ul className="space-y-3">
      {[1, 2, 3, 4, 5, 6, 8, 12].map((count) => (
        <li key={count} className="flex items-center gap-4">
          <code className="w-8">{count}</code>
          <span
            className="h-4 rounded-sm bg-accent"
            style={{ width: `calc(var(--spacing) * ${count})` }}
          />
        </li>
      ))}
    </ul>
  ),
  play: looking(async ({ canvasElement }: Playing) => {
    const bars = Array.from(canvasElement.querySelectorAll("span"), (bar) => bar.offsetWidth);
    await expect(bars).toEqual([4, 8, 12, 16, 20, 24, 32, 48]);
  }),
};

/** Corners, the least height of what is pressed, the width of a column: sizes that have a name. */
export const Shape: Story = {
  render: () => (
    <ul className="space-y-4">
      {Object.entries(config.theme.extend).flatMap(([property, values]) =>
        Object.entries(values).map(([name, value]) => (
          <li key={property + name}>
            <code className="text-sm">
              {property} {name}: {String(value)}
            </code>
            <div
              className="mt-1.5 min-h-8 border border-edge bg-surface"
              style={{ [property]: value }}
            />
          </li>
        )),
      )}
    </ul>
  ),
};

function paint(front: Color, back: Color, shade: 0 | 1): React.CSSProperties {
  return { color: colors[front][shade], background: colors[back][shade] };
}

function outline(front: Color, back: Color, shade: 0 | 1): React.CSSProperties {
  return {
    ...paint("ink", back, shade),
    boxShadow: `inset 0 0 0 3px ${colors[front][shade]}`,
  };
}
