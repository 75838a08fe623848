/** Copies an object without its `undefined` members, so that a descriptor is equal before and after JSON. */
export function omitUndefined<T extends object>(
  members: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const there: Partial<T> = {};
  for (const key in members) if (members[key] !== undefined) there[key] = members[key];
  return there as never;
}
