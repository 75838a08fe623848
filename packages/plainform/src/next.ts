/** What Server Actions, Route Handlers and pages of a Next application need. */

export type { Flash } from "./core/flash-cookie.ts";
export type { SubmitOptions, SubmitResult } from "./http/create-submit.ts";
export { rootPath } from "./next/base-path.ts";
export { defineRoute } from "./next/define-route.ts";
export { errorTitle } from "./next/error-title.ts";
export { readFlash, setFlash } from "./next/flash.ts";
export { handleRequest } from "./next/handle-request.ts";
export { submissionToken } from "./next/submission-token.ts";
export { submit } from "./next/submit.ts";
