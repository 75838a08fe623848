"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { linksSchema, noteSchema } from "./schema.ts";

export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(noteSchema, data, async () => ({ message: "Saved" }));
}

export async function saveLinks(_: FormState, data: FormData): Promise<FormState> {
  return submit(linksSchema, data, async () => ({ message: "Saved" }));
}
