"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { once } from "@/data/once.ts";
import { schema } from "./schema.ts";

/** Answers with the title. The title “broken” makes the operation throw. */
export async function save(_: FormState, data: FormData): Promise<FormState> {
  return submit(
    schema,
    data,
    async ({ title }) => {
      if (title === "broken") throw new Error("Broken on purpose");
      return { message: `Saved ${title}` };
    },
    { once },
  );
}
