import type { z } from "zod";
import { toName } from "./path.ts";

/** Messages by the path of the field that they are about. The first of a field is the one to show. */
export type FieldErrors = Record<string, string[]>;

/** Sorts a schema's issues into those of a field and those of the whole form. */
export function sortIssues(issues: readonly z.core.$ZodIssue[]): {
  fieldErrors: FieldErrors;
  formErrors: string[];
} {
  const byField = new Map<string, string[]>();
  const formErrors: string[] = [];
  for (const { path, message } of issues) {
    const name = toName(path);
    const messages = path.length === 0 ? formErrors : (byField.get(name) ?? []);
    messages.push(message);
    if (path.length > 0) byField.set(name, messages);
  }
  return { fieldErrors: Object.fromEntries(byField), formErrors };
}
