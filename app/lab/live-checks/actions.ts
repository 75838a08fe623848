"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { accountRules, accountSchema } from "./rules.ts";

export async function createAccount(_: FormState, data: FormData): Promise<FormState> {
  const create = async () => ({ message: "Account created" });
  return submit(accountSchema, data, create, { serverChecks: accountRules });
}
