import type { NextConfig } from "next";
import { DeveloperError } from "../../core/developer-error.ts";
import { parseAllowedOrigins } from "../../http/csrf.ts";
import { maxDrainedOf } from "../../http/request-body.ts";
import { defaultMaxBodyBytes } from "../max-body-bytes.ts";
import { cacheHandlerPath } from "./cache-handler-path.ts";

export interface PlainformConfig {
  /**
   * The largest request body that the application accepts, in bytes. The proxy and `register` use the same value. The
   * default is the application's own `serverActions.bodySizeLimit`, or Next's 1 MiB.
   */
  maxBodyBytes?: number;
  /**
   * The other hosts whose pages may send forms here, as in Next's `serverActions.allowedOrigins`. The hosts in the
   * environment's `PLAINFORM_ALLOWED_ORIGINS` are added.
   */
  allowedOrigins?: readonly string[];
}

type ConfigFunction = (
  phase: string,
  context: { defaultConfig: NextConfig },
) => NextConfig | Promise<NextConfig>;

/**
 * Adds the settings that forms need to an application's Next configuration: the size of bodies, the other hosts whose
 * pages may send forms and, under `cacheComponents`, a cache handler. The application's own settings stay; a setting that
 * conflicts with the forms is refused.
 *
 * With the cache handler, Next renders the whole page as the answer to a form that a browser sends without JavaScript,
 * and `register` puts the late parts of that page into their places. An application's own `cacheHandler` stays as it is:
 * wrap it with `renderNativeSubmissions`.
 *
 * @throws {DeveloperError} PF-404 or PF-405 if the application's own size conflicts with `maxBodyBytes`; PF-406 for a
 *   text that isn't a size
 * @example export default withPlainform({ reactStrictMode: true }, { maxBodyBytes: 8 * 1024 * 1024 });
 * @example export default withPlainform(async (phase) => ({ … }));
 */
export function withPlainform(config?: NextConfig, options?: PlainformConfig): NextConfig;
export function withPlainform(
  config: ConfigFunction,
  options?: PlainformConfig,
): (...input: Parameters<ConfigFunction>) => Promise<NextConfig>;
export function withPlainform(
  config: NextConfig | ConfigFunction = {},
  options: PlainformConfig = {},
) {
  if (typeof config !== "function") return merged(config, options);
  return async (...input: Parameters<ConfigFunction>) => merged(await config(...input), options);
}

function merged(config: NextConfig, options: PlainformConfig): NextConfig {
  const { experimental = {}, env } = config;
  const { serverActions = {} } = experimental;
  const maxBytes = maxBytesOf(options.maxBodyBytes, serverActions.bodySizeLimit);
  const origins = [
    ...new Set([
      ...(serverActions.allowedOrigins ?? []),
      ...parseAllowedOrigins(options.allowedOrigins?.join(",")),
      ...parseAllowedOrigins(process.env.PLAINFORM_ALLOWED_ORIGINS),
    ]),
  ];
  return {
    ...config,
    ...(config.cacheComponents && { cacheHandler: config.cacheHandler ?? cacheHandlerPath() }),
    // Next puts these constants into every bundle of the server, also into those that are deployed without this file.
    env: {
      ...env,
      PLAINFORM_MAX_BODY_BYTES: String(maxBytes),
      PLAINFORM_CONFIGURED_ORIGINS: origins.join(","),
    },
    experimental: {
      ...experimental,
      ...proxySize(experimental, maxBytes),
      serverActions: { ...serverActions, bodySizeLimit: maxBytes, allowedOrigins: origins },
    },
  };
}

/** Returns the size that Next's actions, the proxy and `register` all use. */
function maxBytesOf(given: number | undefined, own: number | string | undefined): number {
  const ownBytes = own === undefined ? undefined : bytesOf("serverActions.bodySizeLimit", own);
  if (given === undefined) return ownBytes ?? defaultMaxBodyBytes;
  const bytes = bytesOf("maxBodyBytes", given);
  if (ownBytes !== undefined && ownBytes !== bytes) {
    throw new DeveloperError("PF-404", bytes, ownBytes);
  }
  return bytes;
}

/**
 * Returns the setting for how much of a body reaches the proxy and the code behind it. Next silently cuts off the rest,
 * so the setting must be larger than the accepted size for a body that is too large to be noticed.
 */
function proxySize(
  { proxyClientMaxBodySize, middlewareClientMaxBodySize }: NonNullable<NextConfig["experimental"]>,
  maxBytes: number,
) {
  const own = proxyClientMaxBodySize ?? middlewareClientMaxBodySize;
  if (own === undefined) return { proxyClientMaxBodySize: maxDrainedOf(maxBytes) };
  const ownBytes = bytesOf("proxyClientMaxBodySize", own);
  if (ownBytes <= maxBytes) throw new DeveloperError("PF-405", ownBytes, maxBytes);
  return {};
}

/** The letter before the “b” is a power of 1024. */
const units = ["", "k", "m", "g", "t", "p"];

/** Returns the bytes of a size as Next reads it: a number, or a text such as `"2.5mb"`. */
function bytesOf(name: string, size: number | string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?) *(?:([kmgtp])?b)?$/i.exec(String(size)) ?? [];
  const bytes = Math.floor(Number(amount) * 1024 ** units.indexOf(unit.toLowerCase()));
  if (!Number.isSafeInteger(bytes) || bytes < 1) {
    throw new DeveloperError("PF-406", name, String(size));
  }
  return bytes;
}
