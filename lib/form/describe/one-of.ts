import type { z } from "zod";
import { type ChoiceField, type FieldDescriptor, type FieldTree, isField } from "../descriptor.ts";
import { discriminatorValues } from "../named-values.ts";

type Part = FieldDescriptor | FieldTree;

/** Describes a discriminated union: the field that chooses, and the fields of each branch. */
export function variantsOf(
  { options, discriminator }: z.core.$ZodDiscriminatedUnionDef,
  place: Pick<FieldDescriptor, "name" | "required" | "messages">,
  describe: (option: z.core.$ZodType) => Part | undefined,
): FieldDescriptor {
  const branches: Record<string, Part> = {};
  for (const option of options as readonly z.core.$ZodType[]) {
    const branch = describe(option);
    if (!branch) continue;
    for (const value of discriminatorValues(option, discriminator)) {
      const key = String(value ?? "");
      branches[key] ??= branchIn(branch, discriminator, key);
    }
  }
  const choices = Object.values(branches)
    .map((branch) => choiceIn(branch, discriminator))
    .filter((choice) => choice !== undefined);
  const labels = Object.assign({}, ...choices.map((choice) => (choice as ChoiceField).labels));
  return {
    kind: "variants",
    ...place,
    discriminator: {
      ...choices[0],
      messages: place.messages,
      kind: "choice",
      options: Object.keys(branches),
      ...(Object.keys(labels).length > 0 && { labels }),
    },
    branches,
  } as unknown as FieldDescriptor;
}

/** The branch of a value, where branches of the same choice stand in each other. */
function branchIn(branch: Part, discriminator: string, value: string) {
  const isSame =
    isField(branch) &&
    branch.kind === "variants" &&
    branch.discriminator.name.split(".").at(-1) === discriminator;
  return (isSame ? branch.branches[value] : undefined) ?? branch;
}

/** The field that chooses, as one of the branches has it. */
function choiceIn(branch: Part, discriminator: string): FieldDescriptor | undefined {
  if (isField(branch)) {
    const [first] = branch.kind === "variants" ? Object.values(branch.branches) : [];
    return first && choiceIn(first, discriminator);
  }
  const choice = branch[discriminator];
  return isField(choice) ? choice : undefined;
}

/** A value that has to please two schemas: it is under the rules of both, the second one's words first. */
export function bothOf(left: Part | undefined, right: Part | undefined): Part {
  if (!isField(left) || !isField(right)) {
    const tree: Record<string, Part> = { ...(left as FieldTree) };
    for (const [key, part] of Object.entries((right ?? {}) as FieldTree)) {
      const before = tree[key];
      tree[key] = before ? bothOf(before, part) : part;
    }
    return tree;
  }
  const required = left.required || right.required;
  const messages = { ...left.messages, ...right.messages };
  return { ...left, ...right, required, messages } as FieldDescriptor;
}
