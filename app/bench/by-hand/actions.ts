"use server";

import { z } from "zod";
import { save } from "../saved.ts";
import { signUpSchema } from "../sign-up/schema.ts";

export interface ByHandState {
  ok?: boolean;
  errors?: Record<string, string[] | undefined>;
  values?: Record<string, string>;
}

const rawSchema = signUpSchema.extend({
  age: z.preprocess((text) => (text === "" ? undefined : Number(text)), signUpSchema.shape.age),
  terms: z.preprocess((text) => text === "on", signUpSchema.shape.terms),
  birthday: z.preprocess(
    (text) => (text === "" ? undefined : new Date(text as string)),
    signUpSchema.shape.birthday,
  ),
});

export async function signUpByHand(_: ByHandState, data: FormData): Promise<ByHandState> {
  const raw = Object.fromEntries(data) as Record<string, string>;
  const parsed = rawSchema.safeParse(raw);
  const {
    title = "",
    email = "",
    age = "",
    country = "",
    terms = "",
    bio = "",
    birthday = "",
  } = raw;
  const values = { title, email, age, country, terms, bio, birthday };
  if (!parsed.success) return { errors: z.flattenError(parsed.error).fieldErrors, values };
  save(parsed.data);
  return { ok: true };
}
