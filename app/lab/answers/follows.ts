/** Who is followed, in the server's memory. */
const holder = globalThis as typeof globalThis & { followed?: Set<string> };
holder.followed ??= new Set();

export const followed = holder.followed;
