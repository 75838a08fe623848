"use server";

import type { FormState } from "@/lib/core/form-state.ts";
import { submit } from "@/lib/next/submit.ts";
import { schema } from "./schema.ts";

/** Answers with how many stays it would have saved. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async ({ stays }) => ({ message: `Saved ${stays.length} stays` }));
}
