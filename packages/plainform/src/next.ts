/** What Server Actions, pages and `proxy.ts` of a Next application need. */

export { type Flash, flashCookie } from "./core/flash-cookie.ts";
export { tokenHeader } from "./core/reserved-names.ts";
export type { SubmitOptions, SubmitResult } from "./http/create-submit.ts";
export { addressOf, pathAt, rootPath } from "./next/base-path.ts";
export { defineRoute } from "./next/define-route.ts";
export { errorTitle } from "./next/error-title.ts";
export { explainBareResponses } from "./next/explain-bare-responses.ts";
export { readFlash, setFlash } from "./next/flash.ts";
export { handleRequest } from "./next/handle-request.ts";
export { maxBodyBytes } from "./next/max-body-bytes.ts";
export { pageToken } from "./next/page-token.ts";
export { isPrefetch } from "./next/prefetch.ts";
export { repairRequests } from "./next/repair-requests.ts";
export {
  refuseCrossSite,
  refuseTooLarge,
  refuseTooMany,
  refuseUnreadable,
} from "./next/request-guards.ts";
export { submissionToken } from "./next/submission-token.ts";
export { submit } from "./next/submit.ts";
