import { fieldsOf } from "plainform";
import { z } from "zod";

const age = "Age must be 18 to 120";

/** The sign-up form of the benchmarks, with the fields, rules and messages of every contender of `bench/peers`. */
export const signUpSchema = z.object({
  title: z.string().min(2, "Title needs at least 2 characters").max(80, "Title is too long"),
  email: z.email("Not a valid email"),
  password: z.string().min(8, "Password needs at least 8 characters").meta({ secret: true }),
  age: z.number(age).int(age).min(18, age).max(120, age),
  country: z.enum(["fr", "de", "us", "jp", "br"], "Choose a country"),
  terms: z.literal(true, "You must accept the terms"),
  bio: z.string().min(10, "Bio needs at least 10 characters").max(2000, "Bio is too long"),
  birthday: z.date("Birthday is needed").max(new Date("2015-01-01"), "Too young"),
});

export type SignUp = z.output<typeof signUpSchema>;

export const signUpFields = fieldsOf(signUpSchema);
