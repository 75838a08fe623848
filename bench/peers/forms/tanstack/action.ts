"use server";
import { createServerValidate, ServerValidateError } from "@tanstack/react-form-nextjs";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
import { bigOpts } from "./big-options.ts";
import { formOpts } from "./form-options.ts";

// async refinement is the documented place of a server-only check
const serverSchema = formSchema.refine(async (v) => !isTaken(v.email), {
  path: ["email"],
  error: taken,
});
const validate = createServerValidate({
  ...formOpts,
  onServerValidate: serverSchema as any,
} as any);
const validateBig = createServerValidate({ ...bigOpts, onServerValidate: bigSchema as any } as any);
export async function signup(_prev: unknown, fd: FormData) {
  try {
    const values = await validate(fd);
    save(values);
  } catch (e) {
    if (e instanceof ServerValidateError) return JSON.parse(JSON.stringify(e.formState));
    throw e;
  }
  return { ok: true };
}
export async function signupBig(_prev: unknown, fd: FormData) {
  try {
    await validateBig(fd);
    save(1);
  } catch (e) {
    if (e instanceof ServerValidateError) return JSON.parse(JSON.stringify(e.formState));
    throw e;
  }
  return { ok: true };
}
