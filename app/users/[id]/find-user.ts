import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as users from "@/data/users.ts";
import type { User } from "@/schemas/user.ts";

/** Read once a request, though the page and its title both ask. */
const read = cache((id: string) => ifThere(users.get(id)));

/** The user of a page; or the 404 page. */
export async function findUser(id: string): Promise<User> {
  return (await read(id)) ?? notFound();
}

/**
 * The user of a page with a form to edit it; or the 404 page. `undefined` when the page is the answer to that form and
 * the user was deleted meanwhile: the form is to stand there still, with what was typed.
 */
export async function findUserToEdit(id: string): Promise<User | undefined> {
  const isAnswer = (await headers()).has("content-type");
  return isAnswer ? read(id) : findUser(id);
}
