"use server";

import { setTimeout as delay } from "node:timers/promises";
import { Conflict, type FormState } from "plainform";
import { submit } from "plainform/next";
import { once } from "@/data/once.ts";
import { saved } from "./saved.ts";
import { schema, titleSchema } from "./schema.ts";

/** Saves every title except “taken”. A title that contains “slow” delays the answer. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(
    schema,
    data,
    async ({ title }) => {
      if (title.includes("taken")) throw new Conflict("This title is taken", "title");
      saved.set(title, (saved.get(title) ?? 0) + 1);
      if (title.includes("slow")) await delay(1_500);
      return { message: `Saved ${title}` };
    },
    { once },
  );
}

/** Saves one of several forms, each under its own name. */
export async function touch(name: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(
    titleSchema,
    data,
    async () => {
      saved.set(name, (saved.get(name) ?? 0) + 1);
      return { message: `Saved ${name}` };
    },
    { once },
  );
}
