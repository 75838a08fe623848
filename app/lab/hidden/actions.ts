"use server";

import type { FormState } from "@/lib/core/form-state.ts";
import { submit } from "@/lib/next/submit.ts";
import { schema } from "./schema.ts";

export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async () => ({ message: "Saved" }));
}
