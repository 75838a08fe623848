import FileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { type CacheHandlerClass, renderNativeSubmissions } from "./render-native-submissions.ts";

const ofPlatform = (
  globalThis as { [key: symbol]: { FetchCache?: CacheHandlerClass } | undefined }
)[Symbol.for("@next/cache-handlers")]?.FetchCache;
// Node gives the exports of a CommonJS module as its default.
const ofNext = ((FileSystemCache as { default?: unknown }).default ??
  FileSystemCache) as CacheHandlerClass;

/**
 * The cache handler that `withPlainform` sets for an application without one: that of the platform or Next's own, with
 * {@link renderNativeSubmissions}. Next loads this file by its path.
 */
const Handler: CacheHandlerClass = renderNativeSubmissions(ofPlatform ?? ofNext);

// biome-ignore lint/style/noDefaultExport: Next takes the default export.
export default Handler;
