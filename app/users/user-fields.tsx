import { ErrorSummary } from "@/components/error-summary.tsx";
import { TextField } from "@/components/text-field.tsx";
import { type UserInput, userFields } from "@/schemas/user.ts";

/** The fields of a user, for the form that adds one and the form that edits one. */
export function UserFields({ user }: { user?: UserInput }) {
  return (
    <>
      <ErrorSummary />
      <TextField
        field={userFields.name}
        label="Name"
        autoComplete="off"
        defaultValue={user?.name}
      />
      <TextField
        field={userFields.email}
        label="Email address"
        hint="Each address belongs to one user."
        autoComplete="off"
        defaultValue={user?.email}
      />
    </>
  );
}
