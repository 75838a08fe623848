import { accountRules, accountSchema } from "@/app/lab/live-checks/rules.ts";
import { defineRoute } from "@/lib/http/define-route.ts";
import { fieldValidationRoute } from "@/lib/http/field-validation-route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: fieldValidationRoute(accountSchema, accountRules),
});
