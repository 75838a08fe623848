"use server";
import * as z from "zod";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";

type Result = { ok?: boolean; errors?: Record<string, string[] | undefined> };
export async function signup(data: unknown): Promise<Result> {
  const r = formSchema.safeParse(data);
  if (!r.success) return { errors: z.flattenError(r.error).fieldErrors };
  if (isTaken(r.data.email)) return { errors: { email: [taken] } };
  save(r.data);
  return { ok: true };
}
export async function signupBig(data: unknown): Promise<Result> {
  const r = bigSchema.safeParse(data);
  if (!r.success) return { errors: z.flattenError(r.error).fieldErrors as any };
  save(1);
  return { ok: true };
}
