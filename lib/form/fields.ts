import type { z } from "zod";
import { contractOf, type Plan } from "./contract.ts";
import type { FieldDescriptor, FieldsOf } from "./descriptor.ts";

interface Group {
  [key: string]: FieldDescriptor | Group;
}

/**
 * Describes the fields of a form by its schema: their names, constraints and the schema's own messages. The
 * result is plain JSON, typed by the schema, in the schema's order.
 *
 * @throws {TypeError} when a part of the schema can't be a form; the message says what to write instead
 * @example
 * const fields = fieldsOf(z.object({ title: z.string().min(1, "Enter a title") }));
 * fields.title; // { kind: "text", name: "title", required: true, minLength: 1, messages: { required: "Enter a title", … } }
 */
export function fieldsOf<Schema extends z.ZodObject>(schema: Schema): FieldsOf<z.input<Schema>> {
  return describe(contractOf(schema).plan) as FieldsOf<z.input<Schema>>;
}

function describe(plan: Plan): FieldDescriptor | Group {
  if (plan.type === "field") return plan.descriptor;
  return Object.fromEntries(plan.entries.map(([key, child]) => [key, describe(child)]));
}
