import type { FieldDescriptor, NumberDescriptor } from "../field-descriptor.ts";

/** The constraints of HTML that a field has, as React spells them. */
export interface NativeAttributes {
  required?: true;
  minLength?: number;
  pattern?: string;
  min?: number | string;
  max?: number | string;
  step?: number | "any";
}

/**
 * The native constraints of a field: those, and no others, that hold for every value which its schema accepts. A
 * browser, or a stylesheet by `:invalid`, may go by them without a value being refused that the server would take.
 *
 * Never `maxlength`: browsers cut off there, in silence, and count an emoji as two.
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
      // The browser would look at the text before those steps are taken.
      if (field.steps) return required;
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
      // Of boxes that share a name, the browser would want each one ticked.
      return {};
  }
}

function bounds<Bound>({ min, max }: { min?: Bound; max?: Bound }): { min?: Bound; max?: Bound } {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Of multiples of more, zod divides so inexactly that it takes others for one. */
const mostExact = 2 ** 49;

/** Without one, a browser takes only whole numbers. It counts from the minimum, a schema from 0: both have to agree. */
function stepOf({ integer, min, max, step }: NumberDescriptor): number | "any" {
  if (step !== undefined) {
    const isExact = [min, max].every((bound = 0) => Math.abs(bound) < mostExact);
    const isMultiple = min === undefined || (min % step === 0 && Number.isSafeInteger(min / step));
    return isExact && isMultiple ? step : "any";
  }
  return integer && (min === undefined || Number.isInteger(min)) ? 1 : "any";
}

/** The attribute has to match the whole text, a regular expression any part of it. */
export function unanchored(source: string): string {
  return `[\\s\\S]*(?:${source})[\\s\\S]*`;
}
