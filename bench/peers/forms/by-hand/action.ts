"use server";
import * as z from "zod";
import { isTaken, save, taken } from "@/packages/plainform/src/save.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
export type State = {
  ok?: boolean;
  errors?: Record<string, string[] | undefined>;
  values?: Record<string, string>;
};
export async function signup(_prev: State, fd: FormData): Promise<State> {
  const raw = Object.fromEntries(fd) as Record<string, string>;
  const r = formSchema.safeParse(raw);
  const { title, email, age, country, terms, bio, birthday } = raw;
  const values = { title, email, age, country, terms, bio, birthday };
  if (!r.success) return { errors: z.flattenError(r.error).fieldErrors, values };
  if (isTaken(r.data.email)) return { errors: { email: [taken] }, values };
  save(r.data);
  return { ok: true };
}
export async function signupBig(_prev: State, fd: FormData): Promise<State> {
  const raw = Object.fromEntries(fd) as Record<string, string>;
  const r = bigSchema.safeParse(raw);
  if (!r.success) return { errors: z.flattenError(r.error).fieldErrors as any, values: raw };
  save(1);
  return { ok: true };
}
