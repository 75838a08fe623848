import { z } from "zod";
import { defineOperation, defineRoute } from "@/lib/http/define-route.ts";
import { document } from "../document.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation({ response: z.looseObject({}) }, async () => document),
});
