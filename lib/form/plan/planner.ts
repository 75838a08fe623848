import type { z } from "zod";
import { defOf, enumValues, exactKeys, isTick, metaOf } from "../def.ts";
import { type ReadText, readBigint, readDate, readMoment, readNumber } from "../read/value.ts";
import { listOf } from "./list.ts";
import type { Absent, Plan, PlanOf } from "./plan.ts";
import { branchesOf, planUnion } from "./union.ts";

/** What is known of the schemas around a part, while it is planned. */
interface Around {
  /** Its name, with `[]` for a row's number. */
  readonly name: string;
  /** What an absent value would be. */
  readonly absent: Absent;
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
    let later: Plan | undefined;
    const plan = () => {
      later ??= planOf(schema, { ...around, schemas: [] });
      return later;
    };
    return { type: "later", plan };
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
  // What is unticked is no default: it was there, and the person unticked it.
  const emptyValues = absent === "default" ? "present" : emptyGroup;
  const emptyChoice = (values: readonly unknown[]) => {
    if (absent !== "refused") return {};
    return values.includes("")
      ? ({ empty: "" } as const)
      : values.includes(null)
        ? { empty: null }
        : {};
  };
  const value = (read: ReadText | undefined, facts: Partial<PlanOf<"value">> = {}): Plan => {
    return { type: "value", read, empty: missing, isDate: false, secret, ...facts };
  };

  switch (def.type) {
    case "optional":
      return wrapped(def.innerType, absent === "refused" ? "undefined" : absent);
    case "default":
    case "prefault":
      return wrapped(def.innerType, "default");
    case "nullable": {
      const isNull = absent === "refused" && !mayBeMissing(def.innerType);
      return wrapped(def.innerType, isNull ? "null" : absent);
    }
    case "nonoptional": {
      // `.required()` after `.partial()`: as if neither had been said.
      const inner = defOf(def.innerType);
      return wrapped(inner.type === "optional" ? inner.innerType : def.innerType, "refused");
    }
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
      return value(def.coerce ? strictly(readBigint, Number.NaN) : readBigint, {
        fromJson: readBigint,
      });
    case "date": {
      const read = def.coerce ? strictly(readDate, new Date(Number.NaN)) : readDate;
      const fromJson = def.coerce ? strictly(readMoment, new Date(Number.NaN)) : readMoment;
      return value(read, { isDate: true, fromJson });
    }
    case "boolean":
      return { type: "checkbox", empty: false, secret };
    case "literal":
      if (isTick(schema)) {
        // A box that has to be ticked, unless it may be absent altogether.
        const mayBeAbsent = !def.values.includes(false) && emptyValues !== "present";
        return { type: "checkbox", empty: mayBeAbsent ? emptyValues : false, secret };
      }
      return value(oneOf(def.values), emptyChoice(def.values));
    case "enum":
      return value(oneOf(enumValues(schema)), emptyChoice(enumValues(schema)));
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
      return listOf(schema, child(def.element, `${name}[]`), emptyValues);
    case "set":
      return listOf(schema, child(def.valueType, `${name}[]`), emptyValues);
    case "tuple": {
      const items = def.items.map((item, i) => child(item, `${name}[${i}]`));
      const rest = def.rest ? child(def.rest, `${name}[]`) : undefined;
      return { type: "tuple", items, rest, empty: emptyGroup };
    }
    case "record":
    case "map": {
      const keys = exactKeys(schema);
      if (keys) {
        const entries = keys.map((key) => [key, child(def.valueType, nameIn(name, key))] as const);
        return { type: "object", entries, unknown: "ignore", empty: emptyGroup, secret };
      }
      if (def.type === "map" && !isText(def.keyType)) {
        throw new TypeError(
          `${quoted(name)} is a z.map() whose keys are no text, but the names of a form are. Give it keys of z.string().`,
        );
      }
      const item = child(def.valueType, `${name}.*`);
      return { type: "record", value: item, isMap: def.type === "map", empty: emptyGroup };
    }
    case "object": {
      const entries = Object.entries(def.shape).map(
        ([key, part]) => [key, child(part, nameIn(name, key))] as const,
      );
      const unknown = unknownNames(def.catchall);
      const areSecret = secret || (def.catchall && metaOf(def.catchall).secret === true) || false;
      return { type: "object", entries, unknown, empty: emptyGroup, secret: areSecret };
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
        `${quoted(name)} is a z.${def.type}(), which no form control can send. ` +
          "Ask for text, a number, a date, a choice, a file, or a list or object of these, and make the rest of it in a .transform() or in the operation.",
      );
  }
}

function quoted(name: string): string {
  return name === "" ? "This schema" : `“${name}”`;
}

function isText(schema: z.core.$ZodType): boolean {
  const def = defOf(schema);
  if (def.type === "literal") return def.values.every((key) => typeof key === "string");
  if (def.type === "union") return def.options.every(isText);
  return def.type === "pipe" ? isText(def.in) : !["number", "bigint", "date"].includes(def.type);
}

function nameIn(group: string, key: string): string {
  if (key === "" || key === "__proto__" || /[.[\]]/.test(key)) {
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

function oneOf(values: readonly unknown[]): ReadText {
  const byText = new Map(values.map((value) => [String(value), value]));
  return (text) => byText.get(text);
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
