"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { namedSchema } from "./schema.ts";

/** Answers with the saved values. */
export async function saveNamed(name: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(namedSchema(name), data, async (value) => ({ message: JSON.stringify(value) }));
}
