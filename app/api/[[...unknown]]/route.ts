import { notFoundRoute } from "plainform/http";

/** Answers every address under `/api` that has no route of its own. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = notFoundRoute();
