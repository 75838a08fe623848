"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";

const nothing = z.object({});

/** Redirects to the page that its form is on. */
export async function saveHere(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ redirectTo: "/lab/said", message: "Saved here" }));
}

/** Answers without a redirect, for a form that shows the message itself. */
export async function saveInPlace(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ message: "Saved in place" }));
}

/** Redirects from the form, which may be a modal, to the page below. */
export async function edit(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({ redirectTo: "/lab/said", message: "Edited" }));
}
