import type { z } from "zod";
import { Conflict } from "../core/errors.ts";
import { type ServerChecks, schemaOfField, serverCheckOf } from "../core/validate/server-checks.ts";
import type { Operation } from "./define-route.ts";
import { HttpError } from "./http-error.ts";
import { clientOf, RateLimit } from "./rate-limit.ts";

/** As fast as a person leaves fields; and what a guesser gets who asks from everywhere. */
const usualLimit = () => new RateLimit({ burst: 20, perSecond: 1 }, { burst: 200, perSecond: 50 });

/** The largest value that is looked at, in bytes. */
const maxBytes = 64 * 1024;

/**
 * Checks one field while the form is still being filled in: `?field=email`, and in the body nothing but that field, as
 * form data or JSON. Runs the schema's field and then its rule, and never the operation. 204 when the value is fine;
 * else a problem document with the words for the field: 422 of the schema, 409 of the rule. 404 for a field without a
 * rule, 403 for another site's page, 429 with `Retry-After` for who asks too often.
 *
 * What it answers, anybody may ask: a rule “this address has an account” tells who has one, as the form itself does.
 *
 * @param rules the same that `submit` has
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
  // A rule without a field is found when the module is loaded.
  for (const name of Object.keys(rules)) schemaOfField(schema, name);
  return {
    contract: { summary: "Checks a field of a form", status: 204 },
    handle: async (handleRequest, request) => {
      const name = new URL(request.url).searchParams.get("field") ?? "";
      const rule = serverCheckOf(rules, name);
      // Before anything is read.
      const entry = await handleRequest(request, {}, async () => {
        limit.take(clientOf(request));
        if (!rule) throw new HttpError(404, "There is no rule for this field.");
      });
      if (!rule || !entry.ok) return entry;
      return handleRequest(
        request,
        { body: schemaOfField(schema, name), maxBytes },
        async ({ body }) => {
          const value = body[name];
          const message = value === undefined ? undefined : await rule(value);
          if (message !== undefined) throw new Conflict(message, name);
        },
      );
    },
  };
}
