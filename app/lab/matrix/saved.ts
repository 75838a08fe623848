/** The values that the matrix’s forms have saved, by title, in the server’s memory. */
const holder = globalThis as typeof globalThis & { matrixSaved?: Map<string, number> };
holder.matrixSaved ??= new Map();

export const saved = holder.matrixSaved;
