import { z } from "zod";
import { operation, resource } from "@/lib/http/resource.ts";
import { document } from "../document.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation({ response: z.looseObject({}) }, async () => document),
});
