"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";
import { schema } from "./schema.ts";

/** Answers with the received values as JSON. */
export async function echo(_: FormState, data: FormData): Promise<FormState> {
  return submit(schema, data, async ({ photo, ...value }) => ({
    message: "Received",
    data: JSON.stringify({ ...value, photo: photo?.name }),
  }));
}

/** The action of a `ConfirmAction`. */
export async function remove(_: FormState, data: FormData): Promise<FormState> {
  return submit(z.object({}), data, async () => ({
    redirectTo: "/lab/controls",
    message: "Removed",
  }));
}
