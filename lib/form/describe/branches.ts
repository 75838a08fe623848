import { type FieldDescriptor, type FieldTree, isField, type OptionLabels } from "../descriptor.ts";

/** The branch of a value, where branches of the same choice stand in each other. */
export function branchIn(
  branch: FieldTree | FieldDescriptor,
  discriminator: string,
  value: string,
) {
  const isSame =
    isField(branch) &&
    branch.kind === "variants" &&
    branch.discriminator.name.split(".").at(-1) === discriminator;
  return (isSame ? branch.branches[value] : undefined) ?? branch;
}

/** The field that chooses, as one of the branches has it. */
export function choiceIn(
  branch: FieldTree | FieldDescriptor,
  discriminator: string,
): FieldDescriptor | undefined {
  if (isField(branch)) {
    const [first] = branch.kind === "variants" ? Object.values(branch.branches) : [];
    return first && choiceIn(first, discriminator);
  }
  const choice = branch[discriminator];
  return isField(choice) ? choice : undefined;
}

/** What the branches call themselves, each in the literal that chooses it. */
export function labelsIn(
  branches: Readonly<Record<string, FieldTree | FieldDescriptor>>,
  discriminator: string,
): { labels?: OptionLabels } {
  const choices = Object.values(branches).map((branch) => choiceIn(branch, discriminator));
  const labels = choices.map((choice) => (choice?.kind === "choice" ? choice.labels : undefined));
  return labels.some((some) => some) ? { labels: Object.assign({}, ...labels) } : {};
}
