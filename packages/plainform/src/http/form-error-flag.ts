import { processGlobal } from "../core/process-global.ts";

/** An action and the page rendered for its answer share nothing but the request's headers object. */
const hasErrorsByRequest = processGlobal(
  "responses-with-errors",
  () => new WeakMap<object, boolean>(),
);

/** Records whether this request is answered with errors. `submit` calls it. */
export function markResponseHasErrors(request: object, hasErrors: boolean): void {
  hasErrorsByRequest.set(request, hasErrors);
}

/** Returns whether this request is answered with errors; `undefined` if it sent no form. */
export function responseHasErrors(request: object): boolean | undefined {
  return hasErrorsByRequest.get(request);
}
