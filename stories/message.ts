import { z } from "zod";
import { fieldsOf } from "@/lib/form/fields.ts";
import { parseForm } from "@/lib/form/parse-form.ts";
import { type FormState, idle } from "@/lib/form/state.ts";

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter your full name")
    .max(80, "Full name must be 80 characters or fewer")
    .meta({ label: "Full name", autocomplete: "name" }),
  email: z
    .email("Enter an email address in the right format, like name@example.com")
    .meta({ label: "Email address", autocomplete: "email" }),
  reference: z.string().trim().max(20).optional().meta({ label: "Reference number" }),
  message: z
    .string()
    .trim()
    .min(1, "Enter a message")
    .max(500, "Message must be 500 characters or fewer")
    .meta({ label: "Message" }),
});

/** The fields of the form that the stories are about: a message to an office. */
export const fields = fieldsOf(schema);

/** Answers like a Server Action that calls `submit`, without a server. */
export async function sendMessage(_: FormState, data: FormData): Promise<FormState> {
  const parsed = parseForm(schema, data);
  const submission = crypto.randomUUID();
  if (parsed.success) return { ...idle, status: "success", message: "Message sent", submission };
  const { fieldErrors, formErrors, values } = parsed;
  return { status: "invalid", fieldErrors, formErrors, values, submission };
}
