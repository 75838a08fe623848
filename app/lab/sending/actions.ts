"use server";

import { setTimeout as delay } from "node:timers/promises";
import { revalidatePath } from "next/cache";
import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { once } from "@/data/once.ts";
import { note } from "./saved.ts";
import { choiceSchema, listSchema, schema } from "./schema.ts";

/** Answers with the saved values. A title that contains “slow” delays the answer, and the title “broken” throws. */
export async function save(test: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(
    schema,
    data,
    async (value) => {
      if (value.title.includes("slow")) await delay(1_000);
      if (value.title.includes("broken")) throw new Error("Broken on purpose");
      note(test, value);
      return { message: JSON.stringify(value) };
    },
    { once },
  );
}

export async function saveList(_: FormState, data: FormData): Promise<FormState> {
  return submit(
    listSchema,
    data,
    async (value) => {
      if (value.title.includes("broken")) throw new Error("Broken on purpose");
      return { message: JSON.stringify(value) };
    },
    { once },
  );
}

/** Delays the answer to each submission. */
export async function choose(test: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(
    choiceSchema,
    data,
    async ({ colour }) => {
      await delay(500);
      note(test, colour);
      revalidatePath("/lab/sending/choice");
      return { message: `Saved ${colour}` };
    },
    { once },
  );
}

/** A second action, which a button of a form may call. It returns nothing. */
export async function count(test: string): Promise<void> {
  note(test, "counted");
}
