/** What an application's `instrumentation.ts` needs. */

export { register } from "./next/instrumentation/register.ts";
export type { RegisterOptions } from "./next/instrumentation/register-in-node.ts";
