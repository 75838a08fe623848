"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { signUpSchema } from "./schema";

export async function signUp(_: FormState, data: FormData) {
  return submit(signUpSchema, data, async ({ name }) => ({ message: `Welcome, ${name}` }));
}
