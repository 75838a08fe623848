"use server";
import { isTaken, save } from "@/packages/plainform/src/save.ts";
import { formSchema } from "@/packages/plainform/src/schema.ts";
import { bigSchema } from "@/packages/plainform/src/schema-big.ts";
export async function signup(fd: FormData) {
  const r = formSchema.safeParse(Object.fromEntries(fd));
  if (!r.success || isTaken(r.data.email)) return;
  save(r.data);
}
export async function signupBig(fd: FormData) {
  const r = bigSchema.safeParse(Object.fromEntries(fd));
  if (r.success) save(1);
}
