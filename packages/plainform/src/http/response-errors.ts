/**
 * Records whether a request's form was answered with errors, by the request's headers object. An action and the page
 * rendered for its answer share only that object. The map is on `globalThis`, because actions and pages may be in
 * different bundles.
 */
const key = Symbol.for("plainform.answers-with-errors");
const holder = globalThis as { [key]?: WeakMap<object, boolean> };
holder[key] ??= new WeakMap();
const answers = holder[key];

/** Records whether this request is answered with errors. `submit` calls it. */
export function markResponseHasErrors(request: object, hasErrors: boolean): void {
  answers.set(request, hasErrors);
}

/** Returns whether this request is answered with errors; `undefined` if it sent no form. */
export function responseHasErrors(request: object): boolean | undefined {
  return answers.get(request);
}
