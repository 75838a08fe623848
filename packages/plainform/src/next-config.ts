/** What `next.config.ts` needs. Node loads it as it is, before there is anything of Next. */

export { renderNativeSubmissions } from "./next/config/render-native-submissions.ts";
export { type PlainformConfig, withPlainform } from "./next/config/with-plainform.ts";
