import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import { afterEach, describe, expect, test, vi } from "vitest";
import { isCrossSite } from "@/packages/plainform/src/http/csrf.ts";
import { withPlainform } from "@/packages/plainform/src/next/config/with-plainform.ts";
import { maxBodyBytes } from "@/packages/plainform/src/next/max-body-bytes.ts";

const MiB = 1024 * 1024;

/** What the proxy and the actions have of a configuration. */
const sizes = ({ env, experimental }: NextConfig) => ({
  kit: Number(env?.PLAINFORM_MAX_BODY_BYTES),
  action: experimental?.serverActions?.bodySizeLimit,
  proxy: experimental?.proxyClientMaxBodySize,
});

afterEach(() => vi.unstubAllEnvs());

describe("the size of a body", () => {
  test("is Next’s own default unless it is given", () => {
    expect(sizes(withPlainform())).toEqual({ kit: MiB, action: MiB, proxy: 16 * MiB });
  });

  test("is said once and holds for the kit, the actions and the proxy, which sees more", () => {
    expect(sizes(withPlainform({}, { maxBodyBytes: 8 * MiB }))).toEqual({
      kit: 8 * MiB,
      action: 8 * MiB,
      proxy: 16 * MiB,
    });
    expect(sizes(withPlainform({}, { maxBodyBytes: 50 * MiB })).proxy).toBe(100 * MiB);
  });

  test.each([
    [4 * MiB, 4 * MiB],
    ["4mb", 4 * MiB],
    ["512kb", 512 * 1024],
    ["2.5 MB", 2.5 * MiB],
    ["1024", 1024],
  ])("is the application’s own where it has one: %s", (own, bytes) => {
    const bodySizeLimit = own as `${number}mb`;
    const config = withPlainform({ experimental: { serverActions: { bodySizeLimit } } });
    expect(sizes(config)).toMatchObject({ kit: bytes, action: bytes });
  });

  test("may be said twice as long as it is the same", () => {
    const own: NextConfig = { experimental: { serverActions: { bodySizeLimit: "4mb" } } };
    expect(sizes(withPlainform(own, { maxBodyBytes: 4 * MiB })).action).toBe(4 * MiB);
    expect(() => withPlainform(own, { maxBodyBytes: 8 * MiB })).toThrow(/PF-404.*8388608.*4194304/);
    expect(() => withPlainform(own, { maxBodyBytes: 2 * MiB })).toThrow("PF-404");
  });

  test("of the proxy is the application’s own where that is more than an action takes", () => {
    const own: NextConfig = { experimental: { proxyClientMaxBodySize: "9mb" } };
    expect(sizes(withPlainform(own, { maxBodyBytes: 8 * MiB })).proxy).toBe("9mb");
    expect(() => withPlainform(own, { maxBodyBytes: 9 * MiB })).toThrow("PF-405");
    expect(() => withPlainform(own, { maxBodyBytes: 10 * MiB })).toThrow("PF-405");
  });

  test("of the proxy may be given by its older name, beside which Next takes no other", () => {
    const own: NextConfig = { experimental: { middlewareClientMaxBodySize: "9mb" } };
    const { experimental } = withPlainform(own, { maxBodyBytes: 8 * MiB });
    expect(experimental).toHaveProperty("middlewareClientMaxBodySize", "9mb");
    expect(experimental).not.toHaveProperty("proxyClientMaxBodySize");
    expect(() => withPlainform(own, { maxBodyBytes: 10 * MiB })).toThrow("PF-405");
  });

  test.each([0, -1, 1.5e300, Number.NaN, Number.POSITIVE_INFINITY])("is no %s", (size) => {
    expect(() => withPlainform({}, { maxBodyBytes: size })).toThrow(/PF-406.*maxBodyBytes/);
  });

  test("reaches the proxy and register by a constant, and is Next’s default without one", () => {
    expect(maxBodyBytes()).toBe(MiB);
    vi.stubEnv(
      "PLAINFORM_MAX_BODY_BYTES",
      withPlainform({}, { maxBodyBytes: 7 }).env?.PLAINFORM_MAX_BODY_BYTES,
    );
    expect(maxBodyBytes()).toBe(7);
  });
});

describe("the hosts whose pages may send forms here", () => {
  test("are the application’s own, the option’s and the environment’s", () => {
    vi.stubEnv("PLAINFORM_ALLOWED_ORIGINS", "c.example, a.example");
    const own: NextConfig = { experimental: { serverActions: { allowedOrigins: ["a.example"] } } };
    const { experimental, env } = withPlainform(own, { allowedOrigins: ["*.b.example"] });
    expect(experimental?.serverActions?.allowedOrigins).toEqual([
      "a.example",
      "*.b.example",
      "c.example",
    ]);
    expect(env?.PLAINFORM_CONFIGURED_ORIGINS).toBe("a.example,*.b.example,c.example");
  });

  test("are the same for Next and for the kit", () => {
    const request = new Headers({ host: "a.example", origin: "https://x.b.example" });
    expect(isCrossSite(request)).toBe(true);
    const { env } = withPlainform({}, { allowedOrigins: ["*.b.example"] });
    vi.stubEnv("PLAINFORM_CONFIGURED_ORIGINS", env?.PLAINFORM_CONFIGURED_ORIGINS);
    expect(isCrossSite(request)).toBe(false);
  });

  test("are hosts", () => {
    expect(() => withPlainform({}, { allowedOrigins: ["https://a.example"] })).toThrow("PF-502");
  });
});

describe("what the application has", () => {
  const own: NextConfig = {
    basePath: "/notes",
    env: { GREETING: "hello" },
    experimental: { typedEnv: true, serverActions: { allowedOrigins: ["a.example"] } },
  };
  const kept = {
    basePath: "/notes",
    env: { GREETING: "hello", PLAINFORM_MAX_BODY_BYTES: String(8 * MiB) },
    experimental: {
      typedEnv: true,
      serverActions: { allowedOrigins: ["a.example"], bodySizeLimit: 8 * MiB },
    },
  };
  const context = { defaultConfig: { distDir: ".next" } };

  test("stays, and its object isn’t changed", () => {
    const before = structuredClone(own);
    expect(withPlainform(own, { maxBodyBytes: 8 * MiB })).toMatchObject(kept);
    expect(own).toEqual(before);
  });

  test("may be a function of the phase", async () => {
    const config = vi.fn(() => own);
    const made = withPlainform(config, { maxBodyBytes: 8 * MiB });
    await expect(made(PHASE_PRODUCTION_BUILD, context)).resolves.toMatchObject(kept);
    expect(config).toHaveBeenCalledExactlyOnceWith(PHASE_PRODUCTION_BUILD, context);
  });

  test("may be an asynchronous function", async () => {
    const made = withPlainform(async () => own, { maxBodyBytes: 8 * MiB });
    await expect(made(PHASE_PRODUCTION_BUILD, context)).resolves.toMatchObject(kept);
  });

  test("may be wrapped twice", () => {
    const once = withPlainform(own, { maxBodyBytes: 8 * MiB });
    expect(withPlainform(once)).toEqual(once);
  });
});

describe("the cache handler", () => {
  test("is set under Cache Components, by a path that Next can load", async () => {
    const { cacheHandler = "" } = withPlainform({ cacheComponents: true });
    expect(isAbsolute(cacheHandler)).toBe(true);
    const { default: Handler } = await import(pathToFileURL(cacheHandler).href);
    const input = {
      _requestHeaders: { "content-type": "multipart/form-data" },
      revalidatedTags: [],
    };
    expect(await new Handler(input).get("/", { kind: "APP_PAGE" })).toBeNull();
  });

  test("is none without Cache Components", () => {
    expect(withPlainform()).not.toHaveProperty("cacheHandler");
    expect(withPlainform({ cacheComponents: false })).not.toHaveProperty("cacheHandler");
  });

  test("is the application’s own where it has one", () => {
    const config = withPlainform({ cacheComponents: true, cacheHandler: "/own.js" });
    expect(config.cacheHandler).toBe("/own.js");
  });
});
