import type { z } from "zod";
import { defOf, enumValues } from "./definition.ts";
import { type Wrapper, wrapperOf } from "./unwrap.ts";

/** Returns the values of a schema that lists them all: `z.literal(["a", "b"]).nullable()` → `["a", "b", null]`. */
function namedValues(schema: z.core.$ZodType): unknown[] | undefined {
  const wrapper = wrapperOf(schema);
  if (wrapper) return valuesWithin(wrapper);
  const def = defOf(schema);
  switch (def.type) {
    case "literal":
      return def.values;
    case "enum":
      return enumValues(def);
    case "null":
      return [null];
    case "undefined":
      return [undefined];
    case "union": {
      const lists = def.options.map(namedValues);
      return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
    }
    default:
      return undefined;
  }
}

function valuesWithin({ kind: says, inner }: Wrapper): unknown[] | undefined {
  const values = says === "preprocess" ? undefined : namedValues(inner);
  if (says === "nullable") return values && [...values, null];
  if (says === "required") return values?.filter((value) => value !== undefined);
  return says === "optional" ? values && [...values, undefined] : values;
}

/** Returns the values that choose a branch: `z.object({ method: z.literal("card"), … })` → `["card"]`. */
export function discriminatorValues(branch: z.core.$ZodType, discriminator: string): unknown[] {
  return choosing(branch, discriminator).flatMap((key) => namedValues(key) ?? []);
}

/** Whether a branch is chosen by an empty control: by one of its values, or by a default. */
export function mayChooseNothing(branch: z.core.$ZodType, discriminator: string): boolean {
  const nothings: unknown[] = ["", null, undefined, false];
  const values = discriminatorValues(branch, discriminator);
  return (
    values.some((value) => nothings.includes(value)) ||
    choosing(branch, discriminator).some(hasDefault)
  );
}

/** Returns the schemas of the discriminator in a branch, of which there may be several where the branch is a union. */
function choosing(branch: z.core.$ZodType, discriminator: string): z.core.$ZodType[] {
  const wrapper = wrapperOf(branch);
  if (wrapper) return choosing(wrapper.inner, discriminator);
  const def = defOf(branch);
  switch (def.type) {
    case "object": {
      const key = def.shape[discriminator];
      return key ? [key] : [];
    }
    case "union":
      return def.options.flatMap((option) => choosing(option, discriminator));
    case "intersection":
      return [def.left, def.right].flatMap((side) => choosing(side, discriminator));
    default:
      return [];
  }
}

function hasDefault(schema: z.core.$ZodType): boolean {
  const { kind: says, inner } = wrapperOf(schema) ?? {};
  return says === "default" || says === "catch" || (inner !== undefined && hasDefault(inner));
}

/** The keys of a record that has to have them all: `z.record(z.enum(["a", "b"]), …)` → `["a", "b"]` */
export function exactKeys(schema: z.core.$ZodType): string[] | undefined {
  const def = defOf(schema);
  if (def.type !== "record" || ("partial" in def && def.partial === true)) return undefined;
  return namedValues(def.keyType)?.map(String);
}
