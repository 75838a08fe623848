import { openApi } from "plainform/openapi";
import * as post from "./posts/[id]/route.ts";
import * as posts from "./posts/route.ts";
import * as user from "./users/[id]/route.ts";
import * as users from "./users/route.ts";

/** The OpenAPI document, which is made from the contracts of the routes. */
export const document = openApi(
  {
    title: "Plainform",
    version: "1.0.0",
    description:
      "The posts and users of Plainform’s reference application. Send JSON and get JSON; form data is read as a form is. " +
      "Errors are problem documents (RFC 9457). Every address answers `HEAD` and `OPTIONS`, too. " +
      "Lists come in pages: hand the `next` of one to the next as `cursor`.",
    license: { name: "MIT", identifier: "MIT" },
  },
  { posts: "What people publish.", users: "Who has an account." },
  {
    "/api/posts": posts,
    "/api/posts/{id}": post,
    "/api/users": users,
    "/api/users/{id}": user,
  },
);
