"use client";

// The module `#framework`: Next, as the forms in the browser ask for it. A unit test checks it against `ClientFramework`.
export {
  unstable_isUnrecognizedActionError as isUnrecognizedAction,
  unstable_rethrow as rethrowControlFlow,
  useRouter,
} from "next/navigation";
export { addressOf, pathAt, rootPath } from "./base-path.ts";
export { isControlFlow, isRedirect } from "./next-internals.ts";
