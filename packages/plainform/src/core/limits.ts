/** How much a form may send. A form that exceeds a limit gets one error, before its schema runs. */
export interface Limits {
  /** The number of entries, files included. The fields that the kit and React add to a form don't count. */
  entries: number;
  /** Characters (UTF-16 code units) of a name. */
  nameLength: number;
  /** Parts of a name: `a.b[0].c` has four. */
  depth: number;
  /** The highest row number: `items[999]`. */
  index: number;
  /** Characters (UTF-16 code units) of a value. */
  textLength: number;
  /** The number of chosen files. */
  files: number;
  /**
   * Characters of all names and values plus bytes of all files. For more than 1 MiB, raise `maxBodyBytes` of
   * `withPlainform` too.
   */
  total: number;
}

/** The default limits. A form replaces single ones: `submit(schema, data, save, { limits: { entries: 5_000 } })` */
export const defaultLimits: Limits = {
  entries: 1_000,
  nameLength: 200,
  depth: 8,
  index: 999,
  textLength: 100_000,
  files: 20,
  total: 1_000_000,
};

/** Returns the limits of one form, with the default in place of each limit that is missing, negative or no number. */
export function limitsWith(some: Partial<Limits> = {}): Limits {
  const said = Object.entries(some).filter(([, limit]) => limit >= 0);
  return said.length > 0 ? { ...defaultLimits, ...Object.fromEntries(said) } : defaultLimits;
}
