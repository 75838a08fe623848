/** Where it is remembered what was saved, so that nothing is saved twice. */

export { memoryStore } from "./stores/memory-store.ts";
export { runOnce, type WhileRunning } from "./stores/run-once.ts";
export { rememberedFor, type SubmissionStore } from "./stores/submission-store.ts";
