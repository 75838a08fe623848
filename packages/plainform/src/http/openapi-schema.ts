import { z } from "zod";
import { addedChecksOf, defOf } from "../core/zod/definition.ts";
import { wrapperOf } from "../core/zod/unwrap.ts";
import { serializeJson, toJsonValue } from "./serialize-json.ts";

/** The use of a schema: input as JSON, input as a form, or an answer. */
export type Use = "json" | "form" | "answer";

type Def = ReturnType<typeof defOf>;

/**
 * Makes for each schema a twin that describes the same value as JSON. JSON Schema has no dates, big integers, sets or
 * maps; the doors send and accept texts, arrays and objects for them. A schema without any of these is its own twin, so
 * it keeps its id.
 *
 * Zod looks up a schema's id in its registry. A twin has its original's id there until {@link OpenApiSchemas.forget}.
 */
export class OpenApiSchemas {
  readonly #twins = new Map<Use, Map<z.core.$ZodType, z.core.$ZodType>>();
  readonly #named = new Map<z.core.$ZodType, z.core.$ZodType>();

  of<Schema extends z.core.$ZodType>(schema: Schema, use: Use): Schema {
    // Only dates have another text in a form than in JSON.
    const isLikeJson = use === "form" && !contains(schema, use, (def) => def.type === "date");
    return this.#twin(schema, isLikeJson ? "json" : use) as Schema;
  }

  /** Returns the ids to the original schemas. */
  forget(): void {
    for (const [twin, schema] of this.#named) {
      z.globalRegistry.remove(twin);
      z.globalRegistry.add(schema, z.globalRegistry.get(schema) ?? {});
    }
    this.#named.clear();
  }

  #twin(schema: z.core.$ZodType, use: Use): z.core.$ZodType {
    const twins = this.#twins.get(use) ?? new Map<z.core.$ZodType, z.core.$ZodType>();
    this.#twins.set(use, twins);
    const known = twins.get(schema);
    if (known) return known;
    if (!contains(schema, use, isForeignToJson)) {
      twins.set(schema, schema);
      return schema;
    }
    // A recursive schema refers to this placeholder while its twin is made.
    let made: z.core.$ZodType | undefined;
    twins.set(
      schema,
      z.lazy(() => made as z.ZodType),
    );
    made = makeTwin(schema, use, (part) => this.#twin(part, use));
    this.#register(made, schema, use);
    twins.set(schema, made);
    return made;
  }

  #register(twin: z.core.$ZodType, schema: z.core.$ZodType, use: Use): void {
    const { id, ...meta } = z.globalRegistry.get(schema) ?? {};
    const own = z.globalRegistry.get(twin);
    if (id === undefined) z.globalRegistry.add(twin, { ...own, ...meta });
    else {
      z.globalRegistry.add(twin, { ...own, ...meta, id: use === "form" ? `${id}Form` : id });
      this.#named.set(twin, schema);
    }
  }
}

/** Whether a schema or one of its parts passes a test, on the side of a pipe that the use sees. */
export function contains(
  schema: z.core.$ZodType,
  use: Use,
  isSo: (def: Def) => boolean,
  seen = new Set<z.core.$ZodType>(),
): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const def = defOf(schema);
  return isSo(def) || innerSchemas(def, use).some((part) => contains(part, use, isSo, seen));
}

/** Whether JSON Schema can't express a schema itself, whatever its parts are. */
function isForeignToJson(def: Def): boolean {
  switch (def.type) {
    case "bigint":
    case "date":
    case "set":
    case "map":
    case "custom":
    case "transform":
    case "function":
    case "symbol":
    case "nan":
    case "void":
      return true;
    case "literal":
      return def.values.some((value) => typeof value === "bigint" || value === undefined);
    default:
      return false;
  }
}

function innerSchemas(def: Def, use: Use): readonly z.core.$ZodType[] {
  switch (def.type) {
    case "object":
      return [...Object.values(def.shape), ...(def.catchall ? [def.catchall] : [])];
    case "array":
      return [def.element];
    case "set":
      return [def.valueType];
    case "map":
    case "record":
      return [def.keyType, def.valueType];
    case "tuple":
      return [...def.items, ...(def.rest ? [def.rest] : [])];
    case "union":
      return def.options;
    case "intersection":
      return [def.left, def.right];
    case "pipe":
      return [sideOf(def, use)];
    case "lazy":
      return [def.getter()];
    default:
      return "innerType" in def ? [def.innerType] : [];
  }
}

/**
 * Returns the used side of a pipe. A preprocess accepts any input, so the schema behind it describes the intended one.
 */
function sideOf(def: z.core.$ZodPipeDef, use: Use): z.core.$ZodType {
  return use === "answer" || isPreprocess(def) ? def.out : def.in;
}

function isPreprocess(def: z.core.$ZodPipeDef): boolean {
  return defOf(def.in).type === "transform";
}

/** Whether a schema describes a single value without parts, inside all wrappers. */
function isOneValue(schema: z.core.$ZodType): boolean {
  const wrapper = wrapperOf(schema);
  return wrapper ? isOneValue(wrapper.inner) : innerSchemas(defOf(schema), "json").length === 0;
}

function makeTwin(
  schema: z.core.$ZodType,
  use: Use,
  twin: (part: z.core.$ZodType) => z.core.$ZodType,
): z.core.$ZodType {
  const def = defOf(schema);
  const like = (parts: object) => z.clone(schema, { ...def, ...parts } as never);
  switch (def.type) {
    case "bigint":
      return z.string().regex(/^(?:0|-?[1-9]\d{0,999})$/);
    case "date":
      return z.string().meta({ format: use === "form" ? "date" : "date-time" });
    case "set": {
      const { min, max } = sizesOf(schema);
      const items = z.array(twin(def.valueType)).min(min);
      return (max === undefined ? items : items.max(max)).meta({ uniqueItems: true });
    }
    case "map": {
      const { min, max } = sizesOf(schema);
      const record = z.partialRecord(twin(def.keyType) as z.ZodString, twin(def.valueType));
      return record.meta({
        ...(min > 0 && { minProperties: min }),
        ...(max !== undefined && { maxProperties: max }),
      });
    }
    case "void":
      return z.undefined();
    case "literal": {
      const values = def.values.filter((value) => value !== undefined).map(toJsonValue);
      if (values.length === 0) return z.undefined();
      const literal = z.literal([...new Set(values)] as string[]);
      return values.length < def.values.length ? literal.optional() : literal;
    }
    case "object": {
      const entries = Object.entries(def.shape).map(([key, part]) => [key, twin(part)]);
      return like({
        shape: Object.fromEntries(entries),
        ...(def.catchall && { catchall: twin(def.catchall) }),
      });
    }
    case "array":
      return like({ element: twin(def.element) });
    case "record":
      return like({ keyType: twin(def.keyType), valueType: twin(def.valueType) });
    case "tuple":
      return like({ items: def.items.map(twin), ...(def.rest && { rest: twin(def.rest) }) });
    case "union":
      return like({ options: def.options.map(twin) });
    case "intersection":
      return like({ left: twin(def.left), right: twin(def.right) });
    case "pipe":
      // The preprocess gets the raw input, and only it knows which inputs it turns into a date or a big integer.
      if (use !== "answer" && isPreprocess(def) && isOneValue(def.out)) return z.any();
      return z.lazy(() => twin(sideOf(def, use)) as z.ZodType);
    case "lazy":
      return z.lazy(() => twin(def.getter()) as z.ZodType);
    case "default":
    case "prefault":
      return like({
        innerType: twin(def.innerType),
        defaultValue: JSON.parse(serializeJson(def.defaultValue) ?? "null"),
      });
    default:
      return "innerType" in def ? like({ innerType: twin(def.innerType) }) : z.any();
  }
}

/** Returns the size limits of a set or a map. */
function sizesOf(schema: z.core.$ZodType) {
  const least = [0];
  const most: number[] = [];
  for (const check of addedChecksOf(schema)) {
    const { minimum, maximum, size } = check as {
      minimum?: number;
      maximum?: number;
      size?: number;
    };
    for (const bound of [minimum, size]) if (bound !== undefined) least.push(bound);
    for (const bound of [maximum, size]) if (bound !== undefined) most.push(bound);
  }
  return { min: Math.max(...least), max: most.length > 0 ? Math.min(...most) : undefined };
}
