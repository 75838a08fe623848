import type { z } from "zod";
import { contractOf } from "./contract.ts";
import type { FieldsOf } from "./fields-of.ts";

/**
 * Describes the fields of a form by its schema: their names, constraints and the schema's own messages. The
 * result is plain JSON, typed by the schema, in the schema's order.
 *
 * @throws {TypeError} when a part of the schema can't be a form; the message says what to write instead
 * @example
 * const fields = fieldsOf(z.object({ title: z.string().min(1, "Enter a title") }));
 * fields.title; // { kind: "text", name: "title", required: true, minLength: 1, messages: { required: "Enter a title", … } }
 */
export function fieldsOf<Schema extends z.ZodType>(schema: Schema): FieldsOf<Schema> {
  return contractOf(schema).fields as FieldsOf<Schema>;
}
