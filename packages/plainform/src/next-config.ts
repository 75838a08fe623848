/** What `next.config.ts` needs. Node loads it as it is, before there is anything of Next. */

export { allowedOrigins } from "./http/csrf.ts";
export { maxDrained } from "./http/request-body.ts";
