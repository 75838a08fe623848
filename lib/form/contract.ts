import "./english.ts";
import type { z } from "zod";
import { describe } from "./describe.ts";
import { type FieldDescriptor, type FieldTree, isField } from "./descriptor.ts";
import { Layout } from "./layout.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import type { Plan } from "./plan.ts";
import { planOf } from "./planner.ts";

/** What the kit knows of a schema. */
export class Contract {
  readonly plan: Plan;
  #schema: z.ZodType;
  #layout: Layout;
  #fields: FieldTree | undefined;
  #byName: ReadonlyMap<string, FieldDescriptor> | undefined;

  constructor(schema: z.ZodType) {
    this.#schema = schema;
    this.plan = planOf(schema);
    this.#layout = new Layout(this.plan, defaultLimits);
  }

  /** The names that the schema reads, as far as the limits let them grow. */
  layout({ depth, index }: Limits): Layout {
    const { limits, isFull } = this.#layout;
    if (isFull || limits.depth !== depth || limits.index !== index) {
      this.#layout = new Layout(this.plan, { depth, index });
    }
    return this.#layout;
  }

  /** The fields as the schema nests them. */
  get fields(): FieldTree {
    this.#fields ??= describe(this.#schema);
    return this.#fields;
  }

  /** The fields by name, in the schema's order; those of a list's rows under `links[].url`. */
  get byName(): ReadonlyMap<string, FieldDescriptor> {
    this.#byName ??= new Map(eachField(this.fields).map((field) => [field.name, field]));
    return this.#byName;
  }
}

const contracts = new WeakMap<z.ZodType, Contract>();

/**
 * Compiles an object schema, once.
 *
 * @throws {TypeError} when a part of the schema can't be a form; the message says what to write instead
 */
export function contractOf(schema: z.ZodType): Contract {
  let contract = contracts.get(schema);
  if (!contract) {
    contract = new Contract(schema);
    contracts.set(schema, contract);
  }
  return contract;
}

function eachField(part: FieldTree | FieldDescriptor): FieldDescriptor[] {
  if (!isField(part)) return Object.values(part).flatMap(eachField);
  if (part.kind === "rows") return [part, ...eachField(part.item)];
  if (part.kind === "variants") return Object.values(part.branches).flatMap(eachField);
  return [part];
}
