"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { note } from "../saved.ts";
import { photoSchema } from "./schema.ts";

/** Saves the values. It replaces the photo only if the person chose one. */
export async function savePerson(test: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(photoSchema, data, async ({ photo, ...person }) => {
    note(test, { ...person, ...(photo && { photo: photo.name }) });
    revalidatePath("/lab/sending/photo");
    return { message: `Saved ${person.name}` };
  });
}
