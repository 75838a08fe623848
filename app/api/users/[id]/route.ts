import { defineOperation } from "plainform/http";
import { defineRoute } from "plainform/next";
import { z } from "zod";
import * as users from "@/data/users.ts";
import { userId, userPatchSchema, userResponse, userSchema } from "@/schemas/user.ts";

const params = z.object({ id: userId });
const response = userResponse;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation(
    { id: "getUser", summary: "Get a user", params, response },
    ({ params: { id } }) => users.get(id),
  ),
  PUT: defineOperation(
    {
      id: "replaceUser",
      summary: "Replace a user",
      params,
      body: userSchema,
      response,
      conditional: true,
      problems: [409],
    },
    ({ params: { id }, body, precondition }) => users.update(id, body, precondition),
  ),
  PATCH: defineOperation(
    {
      id: "updateUser",
      summary: "Change parts of a user",
      description: "What is absent stays as it is. Every field is needed, so null is an error.",
      params,
      body: userPatchSchema,
      response,
      conditional: true,
      problems: [409],
    },
    ({ params: { id }, body, precondition }) => users.update(id, body, precondition),
  ),
  DELETE: defineOperation(
    { id: "deleteUser", summary: "Delete a user", params, conditional: true },
    ({ params: { id }, precondition }) => users.remove(id, precondition),
  ),
});
