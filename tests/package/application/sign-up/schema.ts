import { fieldsOf } from "plainform";
import { z } from "zod";

export const signUpSchema = z.object({
  name: z.string().trim().min(1, "Enter your name"),
  email: z.email("Enter an email address"),
  age: z.number("Enter your age").int().min(18, "You must be 18 or older").optional(),
});

export const signUpFields = fieldsOf(signUpSchema);
