import { defineOperation } from "plainform/http";
import { defineRoute } from "plainform/next";
import { z } from "zod";
import { document } from "../document.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  GET: defineOperation({ response: z.looseObject({}) }, async () => document),
});
