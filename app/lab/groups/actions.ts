"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { schema } from "./schema.ts";

/** Answers with the parsed values. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async (value) => ({ message: JSON.stringify(value) }));
}
