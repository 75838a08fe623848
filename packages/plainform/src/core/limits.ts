/** How much a form may send. Whatever goes over one of these is one clear error for the form, found early. */
export interface Limits {
  /** Names and values, files included. The fields that the kit and React add to a form count for nothing here. */
  entries: number;
  /** Characters (UTF-16 code units) of a name. */
  nameLength: number;
  /** Parts of a name: `a.b[0].c` has four. */
  depth: number;
  /** The highest row number: `items[999]`. */
  index: number;
  /** Characters (UTF-16 code units) of a value. */
  textLength: number;
  /** Files that were chosen. */
  files: number;
  /** Characters of all names and values plus bytes of all files. For more than 1 MiB, raise Next's own `serverActions.bodySizeLimit` too. */
  total: number;
}

/** What holds unless a form says otherwise: `submit(schema, data, save, { limits: { entries: 5_000 } })` */
export const defaultLimits: Limits = {
  entries: 1_000,
  nameLength: 200,
  depth: 8,
  index: 999,
  textLength: 100_000,
  files: 20,
  total: 1_000_000,
};

/** The limits of one form: what it doesn't say, or says with no number, is as always. */
export function limitsWith(some: Partial<Limits> = {}): Limits {
  const said = Object.entries(some).filter(([, limit]) => limit >= 0);
  return said.length > 0 ? { ...defaultLimits, ...Object.fromEntries(said) } : defaultLimits;
}
