import * as v from "valibot";
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
export const vSchema = v.object({
  title: v.pipe(v.string(M.title), v.minLength(2, M.title), v.maxLength(80)),
  email: v.pipe(v.string(M.email), v.email(M.email)),
  password: v.pipe(v.string(M.password), v.minLength(8, M.password)),
  age: v.pipe(
    v.string(M.age),
    v.nonEmpty(M.age),
    v.transform(Number),
    v.number(M.age),
    v.integer(M.age),
    v.minValue(18, M.age),
    v.maxValue(120, M.age),
  ),
  country: v.picklist(countries, M.country),
  terms: v.pipe(v.boolean(M.terms), v.literal(true, M.terms)),
  bio: v.pipe(v.string(M.bio), v.minLength(10, M.bio), v.maxLength(2000)),
  birthday: v.pipe(
    v.string(M.birthday),
    v.nonEmpty(M.birthday),
    v.transform((s) => new Date(s)),
    v.date(M.birthday),
  ),
});
