import { parseForm } from "plainform";
import { type FormState, idle } from "plainform/react";
import { contactSchema } from "@/states/contact.tsx";

/** Answers like a Server Action with `submit`, without a server. */
export async function sendMessage(_: FormState, data: FormData): Promise<FormState> {
  const parsed = parseForm(contactSchema, data);
  const submission = crypto.randomUUID();
  if (parsed.success) return { ...idle, status: "success", message: "Message sent", submission };
  const { fieldErrors, formErrors, values } = parsed;
  return { status: "invalid", fieldErrors, formErrors, values, submission };
}
