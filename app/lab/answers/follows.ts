/** The names of the followed people, in the server’s memory. */
const holder = globalThis as typeof globalThis & { followed?: Set<string> };
holder.followed ??= new Set();

export const followed = holder.followed;
