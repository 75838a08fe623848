import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ifThere } from "@/app/if-there.ts";
import * as users from "@/data/users.ts";
import type { User } from "@/schemas/user.ts";

/** The page and its title share one query for each request. */
const read = cache((id: string) => ifThere(users.get(id)));

/** Returns the user of a page, or shows the 404 page. */
export async function findUser(id: string): Promise<User> {
  return (await read(id)) ?? notFound();
}

/**
 * Returns the user of a page with its form, or shows the 404 page. It returns `undefined` if the page is the answer to that
 * form and the user was deleted meanwhile, because the form has to stay with the typed text.
 */
export async function findUserToEdit(id: string): Promise<User | undefined> {
  const isAnswer = (await headers()).has("content-type");
  return isAnswer ? read(id) : findUser(id);
}
