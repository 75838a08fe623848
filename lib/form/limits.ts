/** How much a form may send. Whatever goes over one of these is one clear error for the form, found early. */
export interface Limits {
  /** Names and values, files included. */
  entries: number;
  /** Characters (UTF-16 code units) of a name. */
  nameLength: number;
  /** Parts of a name: `a.b[0].c` has four. */
  depth: number;
  /** The highest row number: `items[999]`. */
  index: number;
  /** Characters (UTF-16 code units) of a value. */
  textLength: number;
  files: number;
  /** Characters of all names and values plus bytes of all files. Next reads 1 MiB unless told otherwise. */
  total: number;
}

export const defaultLimits: Limits = {
  entries: 1_000,
  nameLength: 200,
  depth: 8,
  index: 999,
  textLength: 100_000,
  files: 20,
  total: 1_000_000,
};
