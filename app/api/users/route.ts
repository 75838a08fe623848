import { created, defineOperation } from "plainform/http";
import { defineRoute } from "plainform/next";
import { idempotency } from "@/data/once.ts";
import * as users from "@/data/users.ts";
import { userPage, userQuery, userResponse, userSchema } from "@/schemas/user.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation(
    { id: "listUsers", summary: "List users, newest first", query: userQuery, response: userPage },
    ({ query }) => users.list(query),
  ),
  POST: defineOperation(
    {
      id: "createUser",
      summary: "Add a user",
      body: userSchema,
      response: userResponse,
      status: 201,
      idempotency,
      problems: [409],
      form: { redirectTo: "/users", message: "User added" },
    },
    async ({ body }) => {
      const user = await users.create(body);
      return created(user, `/api/users/${user.id}`);
    },
  ),
});
