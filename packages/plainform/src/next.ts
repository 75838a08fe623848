/** What Server Actions, pages and `proxy.ts` of a Next application need. */

export { type Flash, flashCookie } from "./core/flash-cookie.ts";
export { tokenHeader } from "./core/reserved-names.ts";
export { addressOf, pathAt, rootPath } from "./next/base-path.ts";
export { errorTitle } from "./next/error-title.ts";
export { explainBareResponses } from "./next/explain-bare-responses.ts";
export { readFlash } from "./next/flash.ts";
export { maxBodyBytes } from "./next/max-body-bytes.ts";
export { pageToken } from "./next/page-token.ts";
export { repairRequests } from "./next/repair-requests.ts";
export { submissionToken } from "./next/submission-token.ts";
export { type SubmitOptions, type SubmitResult, submit } from "./next/submit.ts";
