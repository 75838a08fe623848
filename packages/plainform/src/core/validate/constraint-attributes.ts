import type { FieldDescriptor, NumberDescriptor } from "../field-descriptor.ts";

/** The HTML constraints of a field, with React's names of the attributes. */
export interface NativeAttributes {
  required?: true;
  minLength?: number;
  pattern?: string;
  min?: number | string;
  max?: number | string;
  step?: number | "any";
}

/**
 * Returns the native constraints of a field. Every value that the schema accepts satisfies them, so that neither a
 * browser nor a stylesheet with `:invalid` refuses a value that the server would accept.
 *
 * `maxlength` is never among them, because browsers cut longer texts off in silence and count an emoji as two
 * characters.
 *
 * @returns attributes for the control that suits the field: `min`, `max` and `step` are for `type=number` and
 *   `type=date`, and a `<textarea>` knows no `pattern`
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraints
 * @example
 * const { code } = fieldsOf(z.object({ code: z.string().regex(/^[A-Z]{3}/) }));
 * nativeAttributes(code); // { required: true, pattern: "[\\s\\S]*(?:^[A-Z]{3})[\\s\\S]*" }
 */
export function nativeAttributes(field: FieldDescriptor): NativeAttributes {
  const required = field.required ? ({ required: true } as const) : {};
  switch (field.kind) {
    case "text": {
      // A browser checks the text before the steps that the schema takes first.
      if (field.transforms) return required;
      const { minLength, pattern, patternIsNative } = field;
      return {
        ...required,
        ...(minLength !== undefined && { minLength }),
        ...(pattern !== undefined && patternIsNative && { pattern: unanchored(pattern) }),
      };
    }
    case "number":
      return { ...required, ...bounds(field), step: stepOf(field) };
    case "date":
      return { ...required, ...bounds(field) };
    case "checkbox":
    case "choice":
    case "file":
      return required;
    default:
      // With `required` on checkboxes that share a name, a browser wants each of them ticked.
      return {};
  }
}

function bounds<Bound>({ min, max }: { min?: Bound; max?: Bound }): { min?: Bound; max?: Bound } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Zod's division of larger numbers is inexact, so that it accepts numbers which a browser refuses as no multiple. */
const mostExact = 2 ** 49;

/**
 * Returns the `step` of a number. It is never left out, because a browser then accepts only whole numbers. A browser
 * counts steps from the minimum and a schema counts them from 0, so the step is `any` where these differ.
 */
function stepOf({ integer, min, max, step }: NumberDescriptor): number | "any" {
  if (step !== undefined) {
    const isExact = [min, max].every((bound = 0) => Math.abs(bound) < mostExact);
    const isMultiple = min === undefined || (min % step === 0 && Number.isSafeInteger(min / step));
    return isExact && isMultiple ? step : "any";
  }
  return integer && (min === undefined || Number.isInteger(min)) ? 1 : "any";
}

/** Widens a regular expression for the `pattern` attribute, which has to match the whole text and not a part of it. */
export function unanchored(source: string): string {
  return `[\\s\\S]*(?:${source})[\\s\\S]*`;
}
