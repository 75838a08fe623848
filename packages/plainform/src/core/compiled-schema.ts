import { z } from "zod";
import { NameIndex } from "./decode/name-index.ts";
import { describeFields } from "./describe/describe.ts";
import { DeveloperError } from "./developer-error.ts";
import { type FieldDescriptor, type FieldTree, isFieldDescriptor } from "./field-descriptor.ts";
import type { Limits } from "./limits.ts";
import { rowPatternOf } from "./path.ts";
import { compilePlan } from "./plan/compile-plan.ts";
import { isOneControl, type Plan } from "./plan/plan.ts";
import { secretsOf, walkPlan } from "./plan/plan-names.ts";
import { defOf, isSchema, isZod3Schema } from "./zod/definition.ts";

/** A schema with its plan, its fields and the names that it reads, each made once. */
export class CompiledSchema {
  readonly plan: Plan;
  #schema: z.core.$ZodType;
  #nameIndex: NameIndex | undefined;
  #described: Described | undefined;

  constructor(schema: z.core.$ZodType) {
    this.#schema = schema;
    this.plan = compilePlan(schema);
    if (!isGroup(this.plan)) {
      throw new DeveloperError("PF-101", defOf(schema).type);
    }
  }

  /**
   * Returns the index of the names that the schema reads. It is made on first use: only a form that is sent needs one.
   */
  nameIndex({ depth, index }: Limits): NameIndex {
    const known = this.#nameIndex;
    if (known && !known.isFull && known.limits.depth === depth && known.limits.index === index) {
      return known;
    }
    this.#nameIndex = new NameIndex(this.plan, { depth, index });
    return this.#nameIndex;
  }

  /** The fields as the schema nests them. */
  get fields(): FieldTree {
    return this.#describe().fields;
  }

  /** The fields by name, in the schema's order; those of a list's rows under `links[].url`. */
  get byName(): ReadonlyMap<string, FieldDescriptor> {
    const described = this.#describe();
    described.byName ??= new Map(eachField(described.fields).map((field) => [field.name, field]));
    return described.byName;
  }

  /**
   * Returns the field of a control's name (`links[2].url` → that of `links[].url`); `undefined` for entries of records.
   */
  fieldNamed(name: string): FieldDescriptor | undefined {
    const known = this.byName.get(name) ?? this.byName.get(rowPatternOf(name));
    if (known || !name.includes("[")) return known;
    // Each item of a tuple has its own field, with the item's number in the name.
    const [, field] = Array.from(this.byName).find(([pattern]) => isOfPattern(name, pattern)) ?? [];
    return field;
  }

  /** Describes the fields, and does so again after `z.config()`, which may have changed every message. */
  #describe(): Described {
    const { localeError, customError } = z.config();
    const known = this.#described;
    if (known && known.localeError === localeError && known.customError === customError)
      return known;
    const fields = describeFields(this.#schema, this.plan, secretsOf(this.plan));
    this.#described = { fields, localeError, customError };
    return this.#described;
  }
}

/** Whether a name matches a pattern, as `grid[1][2].x` matches `grid[1][].x`. */
function isOfPattern(name: string, pattern: string): boolean {
  const [parts, patternParts] = [name.split(rowNumber), pattern.split(rowNumber)];
  const isSame = (part: string | undefined, i: number) =>
    part === parts[i] || (part === "[]" && /^\[\d+\]$/.test(parts[i] ?? ""));
  return parts.length === patternParts.length && patternParts.every(isSame);
}

const rowNumber = /(\[\d*\])/;

interface Described {
  fields: FieldTree;
  byName?: ReadonlyMap<string, FieldDescriptor>;
  /** The error maps of zod's settings when the messages were made. */
  localeError: unknown;
  customError: unknown;
}

const compiledSchemas = new WeakMap<z.core.$ZodType, CompiledSchema>();

/**
 * Compiles an object schema, once.
 *
 * @throws {DeveloperError} when a part of the schema can't be a form; the message says what to write instead
 */
export function compileSchema(schema: z.core.$ZodType): CompiledSchema {
  let compiled = compiledSchemas.get(schema);
  if (!compiled) {
    if (!isSchema(schema)) throw new DeveloperError("PF-109", isZod3Schema(schema));
    compiled = new CompiledSchema(schema);
    compiledSchemas.set(schema, compiled);
  }
  return compiled;
}

/** Whether the parts of a plan have names. */
function isGroup(plan: Plan): boolean {
  switch (plan.type) {
    case "object":
    case "record":
    case "variants":
      return true;
    case "intersection":
      return isGroup(plan.left) && isGroup(plan.right);
    case "union":
      return plan.options.every((option) => isGroup(option.plan));
    default:
      return false;
  }
}

function eachField(part: FieldTree | FieldDescriptor): FieldDescriptor[] {
  if (!isFieldDescriptor(part)) return Object.values(part).flatMap(eachField);
  if (part.kind === "rows" || part.kind === "values") return [part, ...eachField(part.item)];
  if (part.kind !== "variants") return [part];
  // Each branch has a choice of its own, of one option.
  return [...Object.values(part.branches).flatMap(eachField), part.discriminator];
}

/**
 * The members of a `<form>` that React, the browser or the kit use. A control with one of these names hides the member:
 * `form.reset` is then the control. Other members, such as `name`, `title` or `focus`, aren't used, or a control in
 * their place does no harm: React reads `method` only to hand it to `useFormStatus`.
 */
const members: ReadonlySet<string> = new Set(
  `addEventListener appendChild checkVisibility cloneNode compareDocumentPosition contains
  dispatchEvent elements firstChild getAttribute getBoundingClientRect getRootNode hasAttribute
  insertBefore lastChild matches namespaceURI nextSibling nodeName nodeType ownerDocument parentElement
  parentNode previousSibling querySelector querySelectorAll removeAttribute removeChild
  removeEventListener requestSubmit reset setAttribute tagName textContent`.split(/\s+/),
);

/** The schemas that were found to have no such name. */
const allowed = new WeakSet<CompiledSchema>();

/**
 * Refuses a schema with a control whose name would hide a member of its `<form>`.
 *
 * @throws {DeveloperError} when a page can't have such a form
 */
export function assertNoFormMembers(compiled: CompiledSchema): void {
  if (allowed.has(compiled)) return;
  walkPlan(compiled.plan, "", (part, name) => {
    // A group has no control of its own name, while a list may.
    if (members.has(name) && (isOneControl(part) || part.type === "list")) {
      throw new DeveloperError("PF-107", name);
    }
  });
  allowed.add(compiled);
}
