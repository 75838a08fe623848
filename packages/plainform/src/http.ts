/** The JSON door: routes on `Request` and `Response`, and what guards them. */

export {
  allowOrigin,
  type CorsPolicy,
  corsPolicy,
  markAllowedOrigin,
  varyByOrigin,
} from "./http/cors.ts";
export { alignOriginForNext } from "./http/csrf.ts";
export {
  defineOperation,
  defineRoute,
  type Handlers,
  notFoundRoute,
  type Operation,
} from "./http/define-route.ts";
export { fieldValidationRoute } from "./http/field-validation-route.ts";
export { isHttps } from "./http/forwarded.ts";
export { created, handleRequest } from "./http/handle-request.ts";
export {
  type CallerOf,
  callerByCredentials,
  type Idempotency,
  type OnceOptions,
  type RepeatableRequest,
} from "./http/idempotency.ts";
export { methodNotAllowedOnPage, methodOf } from "./http/method-not-allowed.ts";
export type { OperationSpec, Parsed, Precondition } from "./http/operation-spec.ts";
export { plainPage } from "./http/plain-page.ts";
export { isPrefetch } from "./http/prefetch.ts";
export { type ProblemError, problem } from "./http/problem.ts";
export { RateLimit, type RequestRate, requestRate, waitFor } from "./http/rate-limit.ts";
export {
  refuseCrossSite,
  refuseTooLarge,
  refuseTooMany,
  refuseUnreadable,
} from "./http/request-guards.ts";
