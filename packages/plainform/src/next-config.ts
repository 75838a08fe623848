/** What `next.config.ts` needs. Node loads it as it is, before there is anything of Next. */

export { type PlainformConfig, withPlainform } from "./next/config/with-plainform.ts";
