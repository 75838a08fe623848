"use server";

import { revalidatePath } from "next/cache";
import { Conflict, type FormState } from "plainform";
import { submit } from "plainform/next";
import { z } from "zod";
import * as deliveries from "@/data/deliveries.ts";
import { handleDue } from "@/data/delivery-worker.ts";

export async function handleAgain(id: string, _: FormState, data: FormData): Promise<FormState> {
  return submit(z.object({}), data, async () => {
    await deliveries.letTryAgain(id);
    await handleDue();
    revalidatePath("/deliveries");
    const { state, note } = await deliveries.get(id);
    if (state === "failed") throw new Conflict(`It failed again. ${note}`);
    const message = state === "handled" ? "Delivery handled" : "Delivery will be tried again";
    return { redirectTo: "/deliveries", message };
  });
}
