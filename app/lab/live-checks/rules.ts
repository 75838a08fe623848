import "server-only";
import { setTimeout } from "node:timers/promises";
import type { ServerChecks } from "plainform";
import { z } from "zod";

export const accountSchema = z.object({
  email: z.email("Enter an email address"),
  password: z
    .string()
    .min(8, "Enter at least 8 characters")
    .meta({ secret: true, label: "Password" }),
  name: z.string().min(1, "Enter your name"),
});

/** Checks that a database would make. The check of an address that begins with “slow” is delayed. */
export const accountRules: ServerChecks<typeof accountSchema> = {
  email: async (email) => {
    if (email.startsWith("slow")) await setTimeout(1_500);
    return email.endsWith("taken@example.com")
      ? "This email address has an account already"
      : undefined;
  },
  password: async (password) =>
    password === "password1" ? "Enter a password that is harder to guess" : undefined,
};
