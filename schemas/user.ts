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

/** The values that a person or a program sends to add a user. An email address belongs to one user, in any case of letters. */
export const userSchema = z
  .object({
    name: z.string().trim().min(1, "Enter a name").max(100, "Name must be 100 characters or fewer"),
    email,
  })
  .meta({ id: "UserInput" });

export type UserInput = z.output<typeof userSchema>;

/** The values that a program sends to change parts of a user. */
export const userPatchSchema = userSchema.partial().meta({ id: "UserPatch" });

export type UserPatch = z.output<typeof userPatchSchema>;

/** The id of a user in any case of letters. Stored ids are in lower case. */
export const userId = z.uuid().toLowerCase();

/** The form's fields, for pages. A Client Component gets them as a prop, because an import would bring zod into the browser. */
export const userFields = fieldsOf(userSchema);

/** A user in an answer of the JSON API. */
export const userResponse = userSchema
  .extend({ id: z.uuid(), createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() })
  .meta({ id: "User" });

export type User = z.output<typeof userResponse>;

/** The query of the list of users. */
export const userQuery = pageQuery(["id", "name", "email", "createdAt", "updatedAt"]).extend({
  email: email.optional().meta({ description: "Only the user with this email address." }),
});

/** A page of users with the selected fields. */
export const userPage = pageOf(userResponse.partial().required({ id: true })).meta({
  id: "UserPage",
});
