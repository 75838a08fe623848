import type { SignUp } from "./sign-up/schema.ts";

/** What stands in for a database: how many sign-ups were saved, and the last one. Bundles of one process share it. */
const holder = globalThis as typeof globalThis & { benchSaved?: { count: number; last: unknown } };

export function saved() {
  return holder.benchSaved ?? { count: 0, last: null };
}

export function save(signUp: SignUp): void {
  const { password: _, ...last } = signUp;
  holder.benchSaved = { count: saved().count + 1, last };
}
