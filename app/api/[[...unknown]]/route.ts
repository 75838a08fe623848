import { notFoundRoute } from "plainform/http";

/** Every address under /api that no resource has. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = notFoundRoute();
