/** The longest header that Next accepts, in characters. */
const maxLength = 40_000;

/**
 * Whether a `Next-Router-State-Tree` has the shape that Next's own navigation sends: the segments of a page, and their
 * parallel slots. Next throws on any other, and answers with a bare "Internal Server Error".
 *
 * @see node_modules/next/dist/server/app-render/types.d.ts
 */
export function isRouterState(header: string): boolean {
  if (header.length > maxLength) return false;
  try {
    return isTree(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === "string";
const isNothing: Check = (value) => value === undefined || value === null;

/** Checks a list with at most one value for each check. */
const isTuple =
  (...checks: Check[]): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length <= checks.length &&
    checks.every((check, index) => check(value[index]));

const kinds = /^(?:c|oc|d|[cd]i(?:\(\.\)|\(\.\.\)(?:\(\.\.\))?|\(\.\.\.\)))$/;
const isParameter = isTuple(
  isString,
  isString,
  (kind) => isString(kind) && kinds.test(kind as string),
  (siblings) => siblings === null || (Array.isArray(siblings) && siblings.every(isString)),
);

const isTree: Check = (value) =>
  isTuple(
    (segment) => isString(segment) || isParameter(segment),
    (slots) => typeof slots === "object" && slots !== null && Object.values(slots).every(isTree),
    (refresh) => isNothing(refresh) || (isTuple(isString, isString)(refresh) as boolean),
    (marker) =>
      isNothing(marker) ||
      ["refetch", "inside-shared-layout", "metadata-only"].includes(marker as string),
    (hints) => isNothing(hints) || typeof hints === "number",
    (stamp) => stamp === undefined || isString(stamp),
  )(value);
