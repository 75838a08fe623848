import { fieldsOf, type TextDescriptor } from "plainform";
import { z } from "zod";

const rule = "Needs at least 3 characters";
export const names = Array.from({ length: 500 }, (_, i) => `f${i}`);

/** 500 texts, `f0` to `f499`. */
export const bigSchema = z.object(
  Object.fromEntries(names.map((name) => [name, z.string(rule).min(3, rule)])),
);

export const bigFields = Object.values(fieldsOf(bigSchema)) as readonly TextDescriptor[];
