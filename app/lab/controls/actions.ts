"use server";

import type { FormState } from "@/lib/form/state.ts";
import { submit } from "@/lib/form/submit.ts";
import { schema } from "./schema.ts";

/** Answers with what arrived, as JSON. */
export async function echo(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async ({ photo, ...value }) => ({
    message: "Received",
    data: JSON.stringify({ ...value, photo: photo?.name }),
  }));
}
