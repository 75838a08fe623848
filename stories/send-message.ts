import { type FormState, idle } from "@/lib/core/form-state.ts";
import { parseForm } from "@/lib/core/validate/parse-form.ts";
import { contactSchema } from "@/states/contact.tsx";

/** Answers like a Server Action that calls `submit`, without a server. */
export async function sendMessage(_: FormState, data: FormData): Promise<FormState> {
  const parsed = parseForm(contactSchema, data);
  const submission = crypto.randomUUID();
  if (parsed.success) return { ...idle, status: "success", message: "Message sent", submission };
  const { fieldErrors, formErrors, values } = parsed;
  return { status: "invalid", fieldErrors, formErrors, values, submission };
}
