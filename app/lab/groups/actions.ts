"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { schema } from "./schema.ts";

/** Answers with what it would have saved. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async (value) => ({ message: JSON.stringify(value) }));
}
