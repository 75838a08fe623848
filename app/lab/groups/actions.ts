"use server";

import type { FormState } from "@/lib/core/form-state.ts";
import { submit } from "@/lib/next/submit.ts";
import { schema } from "./schema.ts";

/** Answers with what it would have saved. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async (value) => ({ message: JSON.stringify(value) }));
}
