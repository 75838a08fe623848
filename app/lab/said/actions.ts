"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";

const nothing = z.object({});

/** Leads to the page that its form is on. */
export async function saveHere(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ redirectTo: "/lab/said", message: "Saved here" }));
}

/** Answers in place, for a form that says it by itself. */
export async function saveInPlace(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ message: "Saved in place" }));
}

/** Leads back from a page that may be shown on top of the other one. */
export async function edit(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ redirectTo: "/lab/said", message: "Edited" }));
}
