// The one schema. `schema` has the target types (for kits that coerce from the schema),
// `formSchema` is the same constraints with hand-written coercion of the form strings.
import * as z from "zod";
import { countries } from "./const.ts";

const M = {
  title: "Title needs at least 2 characters",
  email: "Not a valid email",
  password: "Password needs at least 8 characters",
  age: "Age must be 18 to 120",
  country: "Choose a country",
  terms: "You must accept the terms",
  bio: "Bio needs at least 10 characters",
  birthday: "Birthday is needed",
};
const title = z.string({ error: M.title }).min(2, M.title).max(80, "Title is too long");
const email = z.email({ error: M.email });
const password = z.string({ error: M.password }).min(8, M.password);
const age = z.number({ error: M.age }).int(M.age).min(18, M.age).max(120, M.age);
const country = z.enum(countries, { error: M.country });
const terms = z.boolean({ error: M.terms }).refine((v) => v, { error: M.terms });
const bio = z.string({ error: M.bio }).min(10, M.bio).max(2000, "Bio is too long");
const birthday = z.date({ error: M.birthday }).max(new Date("2015-01-01"), "Too young");
export const schema = z.object({ title, email, password, age, country, terms, bio, birthday });
export const formSchema = z.object({
  title,
  email,
  password,
  age: z.preprocess((v) => (v === "" || v == null ? undefined : Number(v)), age),
  country,
  terms: z.preprocess((v) => v === true || v === "on", terms),
  bio,
  birthday: z.preprocess(
    (v) => (v === "" || v == null ? undefined : new Date(v as string)),
    birthday,
  ),
});
