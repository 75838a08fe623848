/**
 * Whether a request's form was answered with errors, by the request's headers: an action and the page that is rendered
 * for its answer share that object, and nothing else that is theirs alone. The map is on `globalThis`, since actions and
 * pages may be bundled apart.
 */
const key = Symbol.for("plainform.answers-with-errors");
const holder = globalThis as { [key]?: WeakMap<object, boolean> };
holder[key] ??= new WeakMap();
const answers = holder[key];

/** Remembers whether this request is answered with errors. `submit` does it. */
export function markResponseHasErrors(request: object, hasErrors: boolean): void {
  answers.set(request, hasErrors);
}

/** Whether this request is answered with errors; `undefined` where it sent no form. */
export function responseHasErrors(request: object): boolean | undefined {
  return answers.get(request);
}
