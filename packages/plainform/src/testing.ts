/** What tests of an application with the kit need. It needs no test runner. */

export { testSubmissionStore } from "./testing/test-submission-store.ts";
