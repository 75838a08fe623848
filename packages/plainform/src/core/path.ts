/** Where a value stands in an object: property names and row numbers. */
export type Path = readonly PropertyKey[];

/** `nameIn("address", "city")` → `address.city`; in no group, the key itself. */
export function nameIn(group: string, key: string): string {
  return group === "" ? key : `${group}.${key}`;
}

/** `["items", 0, "price"]` → `items[0].price`, the name that a control carries. */
export function toName(path: Path): string {
  let name = "";
  for (const key of path) {
    name = typeof key === "number" ? `${name}[${key}]` : nameIn(name, String(key));
  }
  return name;
}

/** `["items", 0, "a/b"]` → `/items/0/a~1b`, a [JSON Pointer](https://www.rfc-editor.org/rfc/rfc6901). */
export function toPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** `links[2].url` → `links[].url`, the name that a descriptor of every row has. */
export function rowPatternOf(name: string): string {
  return name.replaceAll(/\[\d+\]/g, "[]");
}

/** `items[0].price` → `["items", 0, "price"]` */
export function fromName(name: string): Path {
  return Array.from(keysOf(name), ({ key }) => key);
}

/**
 * Yields the keys of a name one by one, each with its end in the name, so that a reader can stop early at a long name.
 * A key behind a dot may be empty: `a..b` → `a`, `""`, `b`.
 *
 * @param start the end of the key before the first one to yield
 */
export function* keysOf(name: string, start = 0): Generator<{ key: string | number; end: number }> {
  const pattern = start === 0 ? first : later;
  for (const match of name.slice(start).matchAll(pattern)) {
    const [text, row, key] = match;
    const end = start + match.index + text.length;
    yield { key: row === undefined ? (key ?? text) : Number(row), end };
  }
}

const later = /\[(\d+)\]|\.([^.[\]]*)/g;
/** The first key of a name has no dot before it. */
const first = /^[^.[\]]+|\[(\d+)\]|\.([^.[\]]*)/g;

/**
 * Whether a name is that of a group, or of something in it: `address`, `address.city`, `address[0]`. Every name is within
 * the form itself, whose name is `""`.
 */
export function isWithin(group: string, name: string): boolean {
  return !group || (name.startsWith(group) && /^($|[.[])/.test(name.slice(group.length)));
}

/** Returns an object's own property; `undefined` for any other value, and for what the object only inherits. */
export function ownProperty(value: unknown, key: PropertyKey): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
