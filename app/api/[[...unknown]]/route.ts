import { notFoundRoute } from "@/lib/http/define-route.ts";

/** Every address under /api that no resource has. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = notFoundRoute();
