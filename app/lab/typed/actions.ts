"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { type Language, schemas } from "./schema.ts";

/** Answers with what it would have saved. */
export async function save(language: Language, _: FormState, data: FormData): Promise<FormState> {
  const schema = schemas[language] ?? schemas.en;
  return submit(schema, data, async (value) => ({ message: JSON.stringify(value) }));
}
