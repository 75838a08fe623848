/** What stands in for a database: how many were saved, and the last one. Bundles of one process share it. */
const holder = globalThis as typeof globalThis & { saved?: { count: number; last: unknown } };

export const taken = "Email is already taken";
export const isTaken = (email: string) => email === "taken@example.com";

export function save(data: unknown) {
  holder.saved = { count: saved().count + 1, last: data };
}

export function saved() {
  return holder.saved ?? { count: 0, last: null };
}
