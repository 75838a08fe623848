import type { LateValidators } from "../core/validate/validate-fields.ts";

/**
 * The validators that few pages need, once they are loaded. Until then nothing is guessed: a form with a number or a date
 * in it that the browser can't look at yet is the server's to look at, as a whole, so that nobody is told of half of the
 * errors first.
 */
export const lateValidation: { validators?: LateValidators } = {};

/** Loads them. While the file is out of reach, the next one who asks tries again. */
export function loadLateValidators(then = () => {}): void {
  import("../core/validate/late-validators.ts").then(
    (loaded) => {
      lateValidation.validators = loaded;
      then();
    },
    () => {},
  );
}
