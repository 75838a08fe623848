"use server";
import * as v from "valibot";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { vSchema } from "@/packages/plainform/src/schema-valibot.ts";
import { vBigSchema } from "@/packages/plainform/src/schema-valibot-big.ts";

type Result = { ok?: boolean; errors?: Record<string, [string, ...string[]] | undefined> };
export async function signup(input: unknown): Promise<Result> {
  const r = v.safeParse(vSchema, input);
  if (!r.success) return { errors: v.flatten<typeof vSchema>(r.issues).nested as any };
  if (isTaken(r.output.email)) return { errors: { email: [taken] } };
  save(r.output);
  return { ok: true };
}
export async function signupBig(input: unknown): Promise<Result> {
  const r = v.safeParse(vBigSchema, input);
  if (!r.success) return { errors: v.flatten(r.issues as any).nested as any };
  save(1);
  return { ok: true };
}
