import type { z } from "zod";
import { defOf, discriminatorValues, enumValues, metaOf } from "./def.ts";
import type { Plan, PlanOf } from "./plan.ts";
import { type ReadText, readBigint, readDate, readMoment, readNumber } from "./read-value.ts";

/** What is known of the schemas around a part, while it is planned. */
interface Around {
  /** Its name, with `[]` for a row's number. */
  readonly name: string;
  /** What an absent value would be: refused, `undefined` or `null`. */
  readonly absent: "refused" | "undefined" | "null";
  readonly secret: boolean;
  /** One that contains itself is planned when a name asks for it. */
  readonly schemas: readonly z.core.$ZodType[];
}

const nothingAround: Around = { name: "", absent: "refused", secret: false, schemas: [] };

/**
 * Plans how a schema's input is read from form data.
 *
 * @throws {TypeError} when it can't be a form; the message says what to write instead
 */
export function planOf(schema: z.core.$ZodType, around: Around = nothingAround): Plan {
  if (around.schemas.includes(schema)) {
    return { type: "later", plan: () => planOf(schema, { ...around, schemas: [] }) };
  }
  const def = defOf(schema);
  const { name, absent } = around;
  const secret = around.secret || metaOf(schema).secret === true;
  const within = { ...around, secret, schemas: [...around.schemas, schema] };
  const wrapped = (inner: z.core.$ZodType, then = absent) =>
    planOf(inner, { ...within, absent: then });
  const child = (part: z.core.$ZodType, childName: string) =>
    planOf(part, { ...within, name: childName, absent: "refused" });

  const missing = absent === "null" ? null : undefined;
  const emptyGroup = absent === "refused" ? "present" : missing;
  const value = (read: ReadText | undefined, facts: Partial<PlanOf<"value">> = {}): Plan => {
    return { type: "value", read, empty: missing, isDate: false, secret, ...facts };
  };

  switch (def.type) {
    case "optional":
    case "default":
    case "prefault":
      return wrapped(def.innerType, absent === "refused" ? "undefined" : absent);
    case "nullable": {
      const isNull = absent === "refused" && !mayBeMissing(def.innerType);
      return wrapped(def.innerType, isNull ? "null" : absent);
    }
    case "nonoptional":
      return wrapped(def.innerType, "refused");
    case "readonly":
    case "catch":
    case "success":
      return wrapped(def.innerType);
    case "lazy":
      return wrapped(def.getter());
    case "pipe": {
      const isPreprocess = defOf(def.in).type === "transform";
      return isPreprocess ? planPreprocessed(wrapped(def.out), secret) : wrapped(def.in);
    }
    case "string":
    case "template_literal": {
      const isDate = "format" in def && def.format === "date";
      return value(undefined, { isDate, ...(absent === "refused" && { empty: "" }) });
    }
    case "number":
      return value(def.coerce ? strictly(readNumber, Number.NaN) : readNumber);
    case "bigint":
      return value(readBigint, { fromJson: readBigint });
    case "date": {
      const read = def.coerce ? strictly(readDate, new Date(Number.NaN)) : readDate;
      return value(read, { isDate: true, fromJson: readMoment });
    }
    case "boolean":
      return { type: "checkbox", secret };
    case "literal":
      if (def.values.length === 1 && def.values[0] === true) return { type: "checkbox", secret };
      return value(oneOf(def.values), emptyOption(def.values));
    case "enum":
      return value(oneOf(enumValues(schema)), emptyOption(enumValues(schema)));
    case "file":
      return { type: "file", empty: missing };
    case "any":
    case "unknown":
    case "custom":
    case "transform":
      return { type: "anything", secret };
    case "never":
    case "undefined":
    case "void":
    case "null":
      return { type: "nothing" };
    case "array":
      return listOf(child(def.element, `${name}[]`), false);
    case "set":
      return listOf(child(def.valueType, `${name}[]`), true);
    case "tuple": {
      const items = def.items.map((item, i) => child(item, `${name}[${i}]`));
      const rest = def.rest ? child(def.rest, `${name}[]`) : undefined;
      return { type: "tuple", items, rest, empty: emptyGroup };
    }
    case "record":
    case "map": {
      const item = child(def.valueType, `${name}.*`);
      return { type: "record", value: item, isMap: def.type === "map", empty: emptyGroup };
    }
    case "object": {
      const entries = Object.entries(def.shape).map(
        ([key, part]) => [key, child(part, nameIn(name, key))] as const,
      );
      return { type: "object", entries, unknown: unknownNames(def.catchall), empty: emptyGroup };
    }
    case "intersection":
      return { type: "both", left: wrapped(def.left), right: wrapped(def.right) };
    case "union":
      if ("discriminator" in def) {
        const { options, discriminator } = def as z.core.$ZodDiscriminatedUnionDef;
        const branches = branchesOf(
          options as readonly z.core.$ZodType[],
          discriminator,
          (option) => wrapped(option, "refused"),
        );
        return { type: "variants", discriminator, branches, empty: emptyGroup };
      }
      return planUnion(def.options, absent, wrapped);
    default:
      throw new TypeError(
        `${name === "" ? "This schema" : `“${name}”`} is a z.${def.type}(), which no form control can send. ` +
          "Ask for text, a number, a date, a choice, a file, or a list or object of these, and make the rest of it in a .transform() or in the operation.",
      );
  }
}

function nameIn(group: string, key: string): string {
  if (key === "__proto__" || /[.[\]]/.test(key)) {
    throw new TypeError(
      `A field can’t be named “${key}”: names of forms read “a.b” and “a[0]”. Give it another name in the schema.`,
    );
  }
  return group === "" ? key : `${group}.${key}`;
}

function unknownNames(catchall: z.core.$ZodType | undefined): PlanOf<"object">["unknown"] {
  if (!catchall) return "ignore";
  return defOf(catchall).type === "never" ? "refuse" : "take";
}

/** For a schema that coerces, which would make 0 of three spaces: a text that isn't a value is none. */
function strictly(read: ReadText, none: unknown): ReadText {
  return (text) => read(text) ?? none;
}

/** An option may be the empty text. */
function emptyOption(values: readonly unknown[]): Partial<PlanOf<"value">> {
  return values.includes("") ? { empty: "" } : {};
}

function oneOf(values: readonly unknown[]): ReadText {
  const byText = new Map(values.map((value) => [String(value), value]));
  return (text) => byText.get(text);
}

function listOf(item: Plan, isSet: boolean): Plan {
  const secret = item.type === "file" || ("secret" in item && item.secret);
  return { type: "list", item, isSet, secret };
}

/** Whether `undefined` is fine for a schema by itself, so that an empty control can say that. */
function mayBeMissing(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "optional" || def.type === "default" || def.type === "prefault") return true;
  const isWrapper = def.type === "readonly" || def.type === "nullable" || def.type === "catch";
  return isWrapper && mayBeMissing(def.innerType);
}

/** A preprocess gets text as it was typed; only the shape of names comes from behind it. */
function planPreprocessed(behind: Plan, secret: boolean): Plan {
  const isText = behind.type === "value" || behind.type === "checkbox" || behind.type === "union";
  return isText ? { type: "anything", secret } : behind;
}

function branchesOf(
  options: readonly z.core.$ZodType[],
  discriminator: string,
  plan: (option: z.core.$ZodType) => Plan,
): ReadonlyMap<string, Plan> {
  const branches = new Map<string, Plan>();
  for (const option of options) {
    const branch = plan(option);
    for (const text of discriminatorValues(option, discriminator)) branches.set(text, branch);
  }
  return branches;
}

function planUnion(
  options: readonly z.core.$ZodType[],
  absent: Around["absent"],
  plan: (option: z.core.$ZodType, absent: Around["absent"]) => Plan,
): Plan {
  const types = options.map((option) => defOf(option).type);
  const mayBeNull = types.includes("null");
  const mayBeUndefined = types.includes("undefined") || types.includes("void");
  const nothing = mayBeUndefined ? "undefined" : mayBeNull ? "null" : "refused";
  const then = absent === "refused" ? nothing : absent;
  const rest = options.filter((_, i) => !["null", "undefined", "void"].includes(types[i] ?? ""));
  const [only] = rest;
  if (only && rest.length === 1) return plan(only, then);
  return { type: "union", options: rest.map((schema) => ({ plan: plan(schema, then), schema })) };
}
