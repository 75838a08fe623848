/** Server Actions of forms and Route Handlers on `Request` and `Response`, for any framework. */

export {
  createSubmit,
  type Submit,
  type SubmitOptions,
  type SubmitResult,
} from "./http/create-submit.ts";
export {
  createDefineRoute,
  type DefineRoute,
  defineOperation,
  type Handlers,
  notFoundRoute,
  type Operation,
} from "./http/define-route.ts";
export { fieldValidationRoute } from "./http/field-validation-route.ts";
export { isHttps } from "./http/forwarded.ts";
export type { CookieOptions, Framework, RouteFramework } from "./http/framework.ts";
export { created, createHandleRequest, type HandleRequest } from "./http/handle-request.ts";
export {
  type CallerOf,
  callerByCredentials,
  type Idempotency,
  type OnceOptions,
  type RepeatableRequest,
} from "./http/idempotency.ts";
export type { OperationSpec, Parsed, Precondition } from "./http/operation-spec.ts";
export { type ProblemError, problem } from "./http/problem.ts";
export { parseRequestRate, RateLimit, type RequestRate } from "./http/rate-limit.ts";
