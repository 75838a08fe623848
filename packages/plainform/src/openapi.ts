/** An OpenAPI document from the routes of an application. */

export { type ApiInfo, openApi, type Routes } from "./http/openapi.ts";
