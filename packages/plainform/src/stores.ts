/** Where it is remembered what was saved, so that nothing is saved twice. */

export { memoryStore } from "./stores/memory-store.ts";
export type { SubmissionStore } from "./stores/submission-store.ts";
