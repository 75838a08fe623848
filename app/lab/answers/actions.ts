"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";
import { once } from "@/data/once.ts";
import { followed } from "./follows.ts";

const nothing = z.object({});

export async function follow(who: string, _: FormState, data: FormData): Promise<FormState> {
  const add = async () => {
    followed.add(who);
    revalidatePath("/lab/answers");
    return { redirectTo: `/lab/answers?who=${who}`, message: `Followed ${who}` };
  };
  return submit(nothing, data, add, { once });
}

export async function unfollow(who: string, _: FormState, data: FormData): Promise<FormState> {
  const remove = async () => {
    followed.delete(who);
    revalidatePath("/lab/answers");
    return { redirectTo: `/lab/answers?who=${who}`, message: `Unfollowed ${who}` };
  };
  return submit(nothing, data, remove, { once });
}

/** Redirects to another page with data and with a message that is longer than a cookie can hold. */
export async function tellMuch(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => ({
    redirectTo: "/lab/answers?told",
    message: `Saved ${"長い題名".repeat(500)}`,
    data: { titles: "長い題名".repeat(100) },
  }));
}

/** Fails after its write. */
export async function saveAndThrow(_: FormState, data: FormData): Promise<FormState> {
  return submit(nothing, data, async () => {
    throw new Error("This is thrown by a test, after the write");
  });
}
