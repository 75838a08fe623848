"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { type Language, schemas } from "./schema.ts";

/** Answers with the parsed values. */
export async function save(language: Language, _: FormState, data: FormData): Promise<FormState> {
  const schema = schemas[language] ?? schemas.en;
  return submit(schema, data, async (value) => ({ message: JSON.stringify(value) }));
}
