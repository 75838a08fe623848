import { describe, expect, test } from "vitest";
import { z } from "zod";
import { compileSchema } from "@/packages/plainform/src/core/compiled-schema.ts";
import { row, variant } from "@/packages/plainform/src/core/field-access.ts";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";
import { formData } from "./form-data.ts";
import { validateFields } from "./validate.ts";

const Category = z.object({
  name: z.string().min(1, "Enter a name"),
  pin: z.string().meta({ secret: true }).optional(),
  get inside() {
    return z.array(Category);
  },
});

describe("an object inside itself has fields two levels deep:", () => {
  const fields = fieldsOf(Category);
  const first = row(fields.inside, 1);
  const second = row(first.inside, 0);

  test("its rows have theirs", () => {
    expect(first.name).toMatchObject({
      name: "inside[1].name",
      required: true,
      messages: { required: "Enter a name" },
    });
    expect(second.name).toMatchObject({ name: "inside[1].inside[0].name", required: true });
  });

  test("below the last level there are none", () => {
    expect(second).not.toHaveProperty("inside");
    expect(second.inside).toBeUndefined();
  });

  test("the fields are plain JSON", () => {
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });

  test("what is secret is secret on each level", () => {
    expect(fields.pin).toMatchObject({ secret: true });
    expect(first.pin).toMatchObject({ secret: true });
    expect(second.pin).toMatchObject({ secret: true });
  });

  test("the form is read, whether or not a level has fields", () => {
    const parsed = parseForm(
      Category,
      formData(["name", "a"], ["inside[0].inside[0].inside[0].name", ""]),
    );
    expect(parsed.success ? {} : parsed.fieldErrors).toEqual({
      "inside[0].name": ["Enter a name"],
      "inside[0].inside[0].name": ["Enter a name"],
      "inside[0].inside[0].inside[0].name": ["Enter a name"],
    });
  });

  test("a name of any of its rows leads to its field", () => {
    const contract = compileSchema(Category);
    expect(contract.fieldNamed("inside[3].inside[1].name")).toMatchObject({ kind: "text" });
    expect(contract.fieldNamed("inside[3].inside")).toMatchObject({ kind: "rows" });
  });
});

test("a field that stands twice, but not inside itself, has all of its fields twice", () => {
  const place = z.object({ city: z.object({ name: z.string() }) });
  const fields = fieldsOf(z.object({ from: place, to: z.object({ next: place }) }));
  expect(fields.from.city.name.name).toBe("from.city.name");
  expect(fields.to.next.city.name.name).toBe("to.next.city.name");
});

test("a group inside itself that may be absent is asked for with its own fields", () => {
  const Step = z.object({
    title: z.string().min(1, "Enter a title"),
    get next() {
      return Step.optional();
    },
  });
  const { next } = fieldsOf(Step);
  expect(next.title).toMatchObject({ required: false, requiredWith: "next" });
  expect(next.next.title).toMatchObject({ required: false, requiredWith: "next.next" });
  expect(next.next).not.toHaveProperty("next");
});

test("two objects that stand inside each other count together", () => {
  const Left = z.object({
    name: z.string(),
    get right() {
      return Right.nullable();
    },
  });
  const Right = z.object({
    title: z.string(),
    get left() {
      return Left.nullable();
    },
  });
  const fields = fieldsOf(Left);
  expect(fields.right.left.right.title.name).toBe("right.left.right.title");
  expect(fields.right.left.right).not.toHaveProperty("left");
});

test("an object with a refinement is the same object", () => {
  const fields = fieldsOf(Category.refine(({ name }) => name !== "root", "Choose another name"));
  expect(fields.inside.item.inside.item.name.name).toBe("inside[].inside[].name");
  expect(fields.inside.item.inside.item).not.toHaveProperty("inside");
  expect(fields.inside.item.inside.item.inside).toBeUndefined();
});

test("one of several objects ends once each of them does", () => {
  const And = z.object({
    type: z.literal("and"),
    get of() {
      return z.array(Rule);
    },
  });
  const Not = z.object({
    type: z.literal("not"),
    get of() {
      return z.array(Rule);
    },
  });
  const Rule = z.discriminatedUnion("type", [And, Not]);
  const fields = fieldsOf(z.object({ rule: Rule }));
  const and = variant(fields.rule, "and");
  const andInAnd = variant(row(and.of, 0), "and");
  const { of } = variant(row(andInAnd.of, 0), "and");
  expect(of.item.discriminator.options).toEqual(["not"]);
  expect(variant(row(of, 0), "and")).toBeUndefined();
  const last = variant(row(of, 0), "not");
  expect(last.type.name).toBe("rule.of[0].of[0].of[0].type");
  expect(last).not.toHaveProperty("of");
  expect(last.of).toBeUndefined();
});

test("an object that stands in others of the same names, but not inside itself, has its fields", () => {
  const id = z.string();
  const value = z.object({ id, value: z.object({ id, value: z.object({ id, value: id }) }) });
  const fields = fieldsOf(z.object({ id, value: z.object({ id, value }) }));
  expect(fields.value.value.value.value.value.name).toBe("value.value.value.value.value");
});

test("the groups of an object inside itself are there on each level", () => {
  const Unit = z.object({
    owner: z.object({ email: z.email(), address: z.object({ city: z.string() }) }),
    get units() {
      return z.array(Unit);
    },
  });
  const { units } = fieldsOf(Unit);
  const last = units.item.units.item;
  expect(last.owner.address.city.name).toBe("units[].units[].owner.address.city");
  expect(last).not.toHaveProperty("units");
});

test("a plain union of objects keeps those that don't stand inside themselves", () => {
  const Leaf = z.object({ text: z.string() });
  const Tree = z.object({
    label: z.string(),
    get next() {
      return z.union([Tree, Leaf]);
    },
  });
  const fields = fieldsOf(Tree);
  expect(Object.keys(fields.next)).toEqual(["text", "label", "next"]);
  expect(fields).toHaveProperty("next.next.label");
  expect(fields).toHaveProperty("next.next.next.text");
  expect(fields).not.toHaveProperty("next.next.next.label");
});

test("what stands in itself without an object has no fields there", () => {
  type Words = string | Words[];
  const Words: z.ZodType<Words> = z.lazy(() => z.union([z.string(), z.array(Words)]));
  const { words } = fieldsOf(z.object({ words: Words }));
  expect(words).toMatchObject({ kind: "text", name: "words" });
});

test("on each level, the browser asks for what the server asks for", () => {
  const Step = z.object({
    title: z.string().min(1, "Enter a title"),
    get next() {
      return Step.optional();
    },
  });
  const fields = [...compileSchema(Step).byName.values()].map((field) => ({ field }));
  for (const [filled, errors] of [
    ["title", {}],
    ["next.title", { title: ["Enter a title"] }],
    ["next.next.title", { title: ["Enter a title"], "next.title": ["Enter a title"] }],
  ] as const) {
    const data = formData(
      ...["title", "next.title", "next.next.title"].map(
        (name) => [name, name === filled ? "A" : ""] as [string, string],
      ),
    );
    const parsed = parseForm(Step, data);
    expect(parsed.success ? {} : parsed.fieldErrors).toEqual(errors);
    expect(validateFields(fields, data)).toEqual(errors);
  }
});
