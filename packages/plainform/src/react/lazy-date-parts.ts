import { dateParts } from "../core/date-parts.ts";
import type { ControlState } from "./use-control.ts";
import type { validateDateParts } from "./validate-date-parts.ts";

let validate: typeof validateDateParts | undefined;

/**
 * Loads the validation of dates in three parts, which a page whose dates are one control each doesn't need. A date that
 * was left before it is there is validated then.
 */
export function loadDatePartsValidation(): void {
  import("./validate-date-parts.ts").then(
    (loaded) => {
      // Each date of a page asks for it.
      if (validate) return;
      validate = loaded.validateDateParts;
      loaded.validateDatesAgain();
    },
    // Out of reach: the next date tries again.
    () => {},
  );
}

/**
 * Validates a date in three parts. Until the validation is loaded, only a date without any entry is known to be missing;
 * one with an entry is left to the server, as the whole form is, so that nobody is told half of the errors.
 */
export const validateLoadedDateParts: ControlState["look"] = (data, field, isAsked) => {
  if (validate) return validate(data, field, isAsked);
  return dateParts.some((part) => data.get(`${field.name}.${part}`)) ? null : undefined;
};
