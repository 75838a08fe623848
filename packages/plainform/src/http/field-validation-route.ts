import type { z } from "zod";
import { Conflict } from "../core/errors.ts";
import { type ServerChecks, schemaOfField, serverCheckOf } from "../core/validate/server-checks.ts";
import { clientOf } from "./client-address.ts";
import type { Operation } from "./define-route.ts";
import { HttpError } from "./http-error.ts";
import { RateLimit } from "./rate-limit.ts";

/** The first rate covers a person who moves through fields; the second bounds a guesser who uses many addresses. */
const usualLimit = () => new RateLimit({ burst: 20, perSecond: 1 }, { burst: 200, perSecond: 50 });

/** The largest value that is checked, in bytes. */
const maxValueBytes = 64 * 1024;

/**
 * Checks one field while the form is being filled in. The query names the field (`?field=email`), and the body has only
 * that field, as form data or JSON. The route checks the field's schema and then its rule, but never runs the
 * operation. It answers 204 for a valid value, and otherwise a problem document with the field's message: 422 from the
 * schema, 409 from the rule. It answers 404 for a field without a rule, 403 to another site's page, and 429 with
 * `Retry-After` above the rate limit.
 *
 * Anyone may ask this route. A rule such as “this address has an account” reveals which accounts exist, as the form
 * itself does.
 *
 * @param rules the checks that `submit` has too
 * @example
 * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
 *   POST: fieldValidationRoute(signUpSchema, signUpChecks),
 * });
 */
export function fieldValidationRoute<Schema extends z.core.$ZodType>(
  schema: Schema,
  rules: ServerChecks<Schema>,
  { limit = usualLimit() }: { limit?: RateLimit } = {},
): Operation {
  // A rule for an unknown field throws when the module is loaded.
  for (const name of Object.keys(rules)) schemaOfField(schema, name);
  return {
    contract: { summary: "Checks a field of a form", status: 204 },
    handle: async (handleRequest, request) => {
      const name = new URL(request.url).searchParams.get("field") ?? "";
      const rule = serverCheckOf(rules, name);
      // The rate limit and the 404 come before the body is read.
      const entry = await handleRequest(request, {}, async () => {
        limit.take(clientOf(request));
        if (!rule) throw new HttpError(404, "There is no rule for this field.");
      });
      if (!rule || !entry.ok) return entry;
      return handleRequest(
        request,
        { body: schemaOfField(schema, name), maxBytes: maxValueBytes },
        async ({ body }) => {
          const value = body[name];
          const message = value === undefined ? undefined : await rule(value);
          if (message !== undefined) throw new Conflict(message, name);
        },
      );
    },
  };
}
