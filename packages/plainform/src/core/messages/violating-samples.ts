import type { Constraint } from "../field-descriptor.ts";

/** The facts of a field's descriptor that its constraints are about. */
export interface Claims {
  readonly kind: string;
  readonly type?: string;
  readonly integer?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly accept?: string;
  readonly maxSize?: number;
}

/** What zod calls what breaks a constraint, and values that break it and, where there are such, no other one. */
export function violatingSamples(
  constraint: Exclude<Constraint, "required" | "commas" | "digits">,
  { kind, minLength = 1, maxLength = 0, step = 1, min, max, maxSize }: Claims,
): [code: string, values: readonly unknown[]] {
  switch (constraint) {
    case "type":
      return kind === "file"
        ? ["invalid_value", [fileOf(0), fileOf(1, "b")]]
        : ["invalid_type", ["a", "bc"]];
    case "minLength": {
      const shorter = Math.max(Math.min(minLength - 1, 1), minLength - 2);
      return ["too_small", [textOf(minLength - 1), textOf(shorter, "b")]];
    }
    case "maxLength":
      return ["too_big", [textOf(maxLength + 1), textOf(maxLength + 2, "b")]];
    case "pattern":
      return ["invalid_format", oddTexts(Math.max(1, minLength))];
    case "integer":
      return ["invalid_type", [wholeFrom(min) + 0.5, wholeFrom(min) + 1.5]];
    case "step":
      return ["not_multiple_of", betweenSteps(step, min)];
    case "min":
      return ["too_small", outOf(kind, min, -1)];
    case "max":
      return maxSize === undefined
        ? ["too_big", outOf(kind, max, 1)]
        : ["too_big", [fileOf(maxSize + 1), fileOf(maxSize + 2, "b")]];
  }
}

/** Texts of which every pattern that says anything refuses one. */
function oddTexts(length: number): string[] {
  const texts = ["a", "1", "A", " ", "-", "é", "\u{1F600}"];
  return [length, length + 1].flatMap((count) => texts.map((text) => textOf(count, text)));
}

/** Longer ones take time and memory, and no form sends them. */
const mostLength = 1_000_000;

function textOf(length: number, text = "a"): string {
  return length <= mostLength ? text.repeat(length) : "";
}

/** A file of a type that nobody accepts. It says that it is that large, and takes no memory. */
function fileOf(size: number, name = "a"): File {
  const file = new File([], name, { type: `${name}/${name}` });
  return Object.defineProperty(file, "size", { value: size });
}

/** Numbers that are no multiple: a whole one first, for a schema that takes no others. */
function betweenSteps(step: number, min: unknown): number[] {
  const first = Math.ceil((typeof min === "number" ? min : 0) / step) * step;
  return [first + 1, first + step + 1, first + step / 2, first + step * 1.5];
}

function wholeFrom(min: unknown): number {
  return typeof min === "number" ? Math.ceil(min) : 0;
}

/** Values on the wrong side of a bound: numbers, days, or lists with too few or too many items. */
function outOf(kind: string, bound: number | string | undefined, side: -1 | 1): unknown[] {
  if (kind === "date") {
    const day = Date.parse(String(bound));
    return [day + side * 86_400_000, day + 2 * side * 86_400_000].map((time) => new Date(time));
  }
  const [next, more] = [Number(bound) + side, Number(bound) + 2 * side];
  if (kind === "number") return [next, more];
  const lists = [next, more].map((length) =>
    Array.from({ length: Math.max(0, Math.min(length, 1_002)) }, (_, i) => i),
  );
  return [...lists, ...lists.map((list) => new Set(list))];
}
