"use server";
import { parseWithZod } from "@conform-to/zod/v4";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { schema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
export async function signup(_prev: unknown, fd: FormData) {
  const submission = parseWithZod(fd, { schema });
  if (submission.status !== "success") return submission.reply({ hideFields: ["password"] });
  if (isTaken(submission.value.email))
    return submission.reply({ fieldErrors: { email: [taken] }, hideFields: ["password"] });
  save(submission.value);
  return { ...submission.reply({ resetForm: true }), ok: true };
}
export async function signupBig(_prev: unknown, fd: FormData) {
  const submission = parseWithZod(fd, { schema: bigSchema });
  if (submission.status !== "success") return submission.reply();
  save(1);
  return { ...submission.reply({ resetForm: true }), ok: true };
}
