import { fieldValidationRoute } from "plainform/http";
import { defineRoute } from "plainform/next";
import { accountRules, accountSchema } from "@/app/lab/live-checks/rules.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  POST: fieldValidationRoute(accountSchema, accountRules),
});
