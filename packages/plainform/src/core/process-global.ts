/**
 * Returns a value that all copies of a module in this process share. Next bundles pages, routes and actions apart, and
 * evaluates a file again after an edit in development, so that a constant of a module exists several times.
 *
 * @param name the value's name, without the kit's own
 * @param create makes the value for the first who asks
 * @example const running = processGlobal("running", () => new Map<string, Promise<string>>());
 */
export function processGlobal<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`plainform.${name}`);
  const values = globalThis as { [key: symbol]: Value | undefined };
  values[key] ??= create();
  return values[key];
}
