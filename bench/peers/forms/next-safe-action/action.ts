"use server";
import { returnValidationErrors } from "next-safe-action";
import { actionClient } from "@/packages/plainform/src/safe-action.ts";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
export const signup = actionClient.inputSchema(formSchema).action(async ({ parsedInput }) => {
  if (isTaken(parsedInput.email))
    returnValidationErrors(formSchema, { email: { _errors: [taken] } });
  save(parsedInput);
  return { ok: true };
});
export const signupBig = actionClient.inputSchema(bigSchema).action(async () => {
  save(1);
  return { ok: true };
});
