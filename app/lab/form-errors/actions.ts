"use server";

import { once } from "@/data/once.ts";
import type { FormState } from "@/lib/core/form-state.ts";
import { submit } from "@/lib/next/submit.ts";
import { schema } from "./schema.ts";

/** Answers with the title. The title “broken” breaks the operation. */
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
