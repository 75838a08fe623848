"use server";

import { Conflict, type FormState } from "plainform";
import { submit } from "plainform/next";
import { save } from "../saved.ts";
import { bigSchema } from "./big/schema.ts";
import { signUpSchema } from "./schema.ts";

export async function signUp(_: FormState, data: FormData): Promise<FormState> {
  return submit(signUpSchema, data, async (person) => {
    if (person.email === "taken@example.com") throw new Conflict("Email is already taken", "email");
    save(person);
    return { message: "Saved" };
  });
}

export async function sendBig(_: FormState, data: FormData): Promise<FormState> {
  return submit(bigSchema, data, async () => ({ message: "Saved" }));
}
