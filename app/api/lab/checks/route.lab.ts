import { accountRules, accountSchema } from "@/app/lab/live-checks/rules.ts";
import { fieldValidationRoute } from "@/lib/http/field-check.ts";
import { defineRoute } from "@/lib/http/resource.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: fieldValidationRoute(accountSchema, accountRules),
});
