import type { z } from "zod";
import { assertNoFormMembers, compileSchema } from "./compiled-schema.ts";
import type { FieldsOf } from "./field-types.ts";

/**
 * Describes the fields of a schema's form: their names, constraints and the schema's own messages, in the language that
 * zod has at that time. The result is plain JSON, typed by the schema, in the schema's order.
 *
 * It needs zod: call it where the schema is, and hand a client component its fields as props. Records whose keys aren't
 * known have no fields, and an object that contains itself has them two levels deep.
 *
 * @throws {DeveloperError} when a part of the schema can't be a form; the message says what to write instead
 * @example
 * const fields = fieldsOf(orderSchema); fields.title; // { kind: "text", name: "title", required: true, minLength: 1,
 * messages: { required: "Enter a title", … } } fields.address.city.name; // "address.city" fields.links.item.url.name;
 * // "links[].url", of a row: row(fields.links, 2).url.name is "links[2].url" variant(fields.payment,
 * "card").number.name; // "payment.number"
 */
export function fieldsOf<Schema extends z.core.$ZodType>(schema: Schema): FieldsOf<Schema> {
  const compiled = compileSchema(schema);
  assertNoFormMembers(compiled);
  return compiled.fields as unknown as FieldsOf<Schema>;
}
