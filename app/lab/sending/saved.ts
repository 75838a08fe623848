/** The saved values of each test, oldest first, in the server’s memory. */
const holder = globalThis as typeof globalThis & { sendingSaved?: Map<string, unknown[]> };
holder.sendingSaved ??= new Map();
const all = holder.sendingSaved;

export function note(test: string, value: unknown): void {
  all.set(test, [...savedIn(test), value]);
}

export function savedIn(test: string): unknown[] {
  return all.get(test) ?? [];
}
