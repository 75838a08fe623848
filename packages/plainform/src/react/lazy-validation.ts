import type { LazyValidators } from "../core/validate/validate-fields.ts";

/**
 * The validators that few pages need, once they are loaded. A form with a number or a date is left to the server until
 * then, as a whole, because the browser would otherwise show only half of the errors first.
 */
export const lazyValidation: { validators?: LazyValidators } = {};

/** Loads the validators, then calls `then`. If the file can't be loaded, the next call tries again. */
export function loadLazyValidators(then = () => {}): void {
  import("../core/validate/lazy-validators.ts").then(
    (loaded) => {
      lazyValidation.validators = loaded;
      then();
    },
    () => {},
  );
}
