import { accountRules, accountSchema } from "@/app/lab/live-checks/rules.ts";
import { fieldCheck } from "@/lib/http/field-check.ts";
import { resource } from "@/lib/http/resource.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: fieldCheck(accountSchema, accountRules),
});
