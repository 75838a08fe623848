"use server";

import { revalidatePath } from "next/cache";
import { type FormState, NotFound } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";
import { once } from "@/data/once.ts";
import * as users from "@/data/users.ts";
import { type UserInput, userSchema } from "@/schemas/user.ts";

export async function createUser(_: FormState, data: FormData): Promise<FormState> {
  const add = async (user: UserInput) => {
    await users.create(user);
    revalidatePath("/users");
    return { redirectTo: "/users", message: "User added" };
  };
  return submit(userSchema, data, add, { once });
}

export async function updateUser(id: string, _: FormState, data: FormData): Promise<FormState> {
  const save = async (user: UserInput) => {
    await users.update(id, user);
    revalidatePath("/users");
    return { redirectTo: `/users/${id}`, message: "User saved" };
  };
  return submit(userSchema, data, save, { once });
}

export async function deleteUser(id: string, _: FormState, data: FormData): Promise<FormState> {
  const remove = async () => {
    await users.remove(id).catch(unlessGone);
    revalidatePath("/users");
    return { redirectTo: "/users", message: "User deleted" };
  };
  return submit(z.object({}), data, remove, { once });
}

/** Ignores that somebody else has deleted the user meanwhile. */
function unlessGone(error: unknown): void {
  if (!(error instanceof NotFound)) throw error;
}
