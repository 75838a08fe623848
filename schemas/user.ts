import { fieldsOf } from "plainform";
import { z } from "zod";
import { pageOf, pageQuery } from "./page.ts";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .check(
    z.maxLength(254, "Email address must be 254 characters or fewer"),
    z.email("Enter an email address, like name@example.com"),
  );

/** What a person or a program may send to add a user. An email address belongs to one user, however it is written. */
export const userSchema = z
  .object({
    name: z.string().trim().min(1, "Enter a name").max(100, "Name must be 100 characters or fewer"),
    email,
  })
  .meta({ id: "UserInput" });

export type UserInput = z.output<typeof userSchema>;

/** What a program may send to change parts of a user. */
export const userPatchSchema = userSchema.partial().meta({ id: "UserPatch" });

export type UserPatch = z.output<typeof userPatchSchema>;

/** The id of a user, however it is written: the stored ones are in lower case. */
export const userId = z.uuid().toLowerCase();

/** The form's fields, for pages. A client component takes them as a prop: to import them would bring zod along. */
export const userFields = fieldsOf(userSchema);

/** A user as the JSON API answers it. */
export const userResponse = userSchema
  .extend({ id: z.uuid(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: "User" });

export type User = z.output<typeof userResponse>;

/** The query of the list of users. */
export const userQuery = pageQuery(["id", "name", "email", "createdAt", "updatedAt"]).extend({
  email: email.optional().meta({ description: "Only the user with this email address." }),
});

/** A page of users, with the fields that were asked for. */
export const userPage = pageOf(userResponse.partial().required({ id: true })).meta({
  id: "UserPage",
});
