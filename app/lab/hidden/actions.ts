"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { schema } from "./schema.ts";

export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async () => ({ message: "Saved" }));
}
