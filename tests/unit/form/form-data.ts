import type { z } from "zod";
import { parseForm } from "@/packages/plainform/src/core/validate/parse-form.ts";

export type Entries = readonly (readonly [name: string, value: string | File])[];

/** `formData(["a", "1"], ["b", "2"])` */
export function formData(...entries: Entries): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

/** What a browser sends for a file input with nothing chosen. */
export const noFile = new File([], "", { type: "application/octet-stream" });

/** What a schema makes of entries: the value, or the errors. */
export function read(schema: z.ZodType, ...entries: Entries) {
  const parsed = parseForm(schema, formData(...entries));
  return parsed.success ? parsed.data : parsed.fieldErrors;
}
