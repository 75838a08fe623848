import { z } from "zod";
import * as users from "@/data/users.ts";
import { operation, resource } from "@/lib/http/resource.ts";
import { userId, userPatchSchema, userResponse, userSchema } from "@/schemas/user.ts";

const params = z.object({ id: userId });
const response = userResponse;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({ id: "getUser", summary: "Get a user", params, response }, ({ params: { id } }) =>
    users.get(id),
  ),
  PUT: operation(
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
  PATCH: operation(
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
  DELETE: operation(
    { id: "deleteUser", summary: "Delete a user", params, conditional: true },
    ({ params: { id }, precondition }) => users.remove(id, precondition),
  ),
});
