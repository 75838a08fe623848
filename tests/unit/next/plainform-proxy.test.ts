import { NextRequest, NextResponse } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { TooManyRequests } from "@/packages/plainform/src/core/errors.ts";
import {
  type PlainformProxyOptions,
  plainformProxy,
} from "@/packages/plainform/src/next/proxy/plainform-proxy.ts";

const site = "https://a.example";
const secret = "11111111-1111-4111-8111-111111111111";
type Init = ConstructorParameters<typeof NextRequest>[1];

function asked(path: string, { headers, ...init }: Init = {}): NextRequest {
  const all = { host: "a.example", accept: "text/html", ...(headers as Record<string, string>) };
  return new NextRequest(site + path, { ...init, headers: all });
}

/** What is behind the proxy gets these, as Next reads them from the proxy's answer. */
function handedOn({ headers }: Response): Headers {
  const names = headers.get("x-middleware-override-headers")?.split(",") ?? [];
  return new Headers(
    names.map((name) => [name, headers.get(`x-middleware-request-${name}`) ?? ""]),
  );
}

const flash = JSON.stringify({ id: "1", message: "Saved, “really”" });
const withFlash = { headers: { cookie: `once=${secret}; flash=${encodeURIComponent(flash)}` } };

afterEach(() => vi.unstubAllEnvs());

describe("alone", () => {
  test("hands a page its token, and gives a browser the cookie from which the token is made", async () => {
    const answer = await plainformProxy()(asked("/new?page=2"));
    expect(answer.headers.get("x-middleware-next")).toBe("1");
    expect(handedOn(answer).get("x-submission-token")).toMatch(/^[\w-]{36}\?page=2&$/);
    expect(handedOn(answer).get("accept")).toBe("text/html");
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^once=[\w-]{36}; /)]);
    expect(answer.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("lets a flash message be shown once", async () => {
    const answer = await plainformProxy()(asked("/", withFlash));
    expect(decodeURIComponent(handedOn(answer).get("x-flash") ?? "")).toBe(flash);
    expect(answer.headers.getSetCookie()).toEqual(["flash=; Path=/; Max-Age=0; SameSite=Lax"]);
  });

  test.each<[string, string, Record<string, string>]>([
    ["a prefetch", "/", { "sec-purpose": "prefetch" }],
    ["a page that scripts ask for", "/", { rsc: "1" }],
    ["a file", "/icon.svg", {}],
    ["a route of the API", "/api/posts", {}],
  ])("%s leaves the message to a page that is seen", async (_, path, headers) => {
    const all = { ...withFlash.headers, ...headers };
    const answer = await plainformProxy()(asked(path, { headers: all }));
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("headers that only the proxy may set are taken from a request that has them", async () => {
    const forged = { "x-submission-token": "forged", "x-flash": "forged", "x-cors-allowed": "1" };
    const answer = await plainformProxy()(asked("/", { headers: forged }));
    expect(handedOn(answer).has("x-flash")).toBe(false);
    expect(handedOn(answer).has("x-cors-allowed")).toBe(false);
    expect(handedOn(answer).get("x-submission-token")).not.toBe("forged");
  });

  test("says nothing of a policy, a cache or other sites unless it is told to", async () => {
    const answer = await plainformProxy()(asked("/", { headers: { cookie: `once=${secret}` } }));
    for (const name of ["content-security-policy", "cache-control", "vary", "set-cookie"]) {
      expect(answer.headers.has(name), name).toBe(false);
    }
  });

  test("leaves alone what may be a Route Handler: its methods and its bodies", async () => {
    const upload = {
      method: "POST",
      body: "--x--",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    };
    expect((await plainformProxy()(asked("/photos", { method: "PUT" }))).status).toBe(200);
    expect((await plainformProxy()(asked("/photos", upload))).status).toBe(200);
    const isPage = () => true;
    expect((await plainformProxy({ isPage })(asked("/", { method: "PUT" }))).status).toBe(405);
    expect((await plainformProxy({ isPage })(asked("/", upload))).status).toBe(400);
    const hasForms = () => false;
    const without = await plainformProxy({ isPage, hasForms })(asked("/", upload));
    expect(without.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("the size of a body", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const sent = (bytes: number) =>
    asked("/", { method: "POST", headers: { "content-length": String(bytes) } });
  const statusOf = async (bytes: number, options?: PlainformProxyOptions) =>
    (await plainformProxy(options)(sent(bytes))).status;

  test("is that of the configuration", async () => {
    vi.stubEnv("PLAINFORM_MAX_BODY_BYTES", "10");
    expect(await statusOf(10)).toBe(200);
    expect(await statusOf(11)).toBe(413);
    expect(log).not.toHaveBeenCalled();
  });

  test("is Next’s own without a configuration, and developers learn of it once it matters", async () => {
    vi.stubEnv("NODE_ENV", "development");
    expect(await statusOf(1024 * 1024)).toBe(200);
    expect(log).not.toHaveBeenCalled();
    expect(await statusOf(1024 * 1024 + 1)).toBe(413);
    expect(await statusOf(1024 * 1024 + 1)).toBe(413);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PF-403"));
    log.mockClear();
    expect(await statusOf(11, { maxBodyBytes: 10 })).toBe(413);
    expect(log).not.toHaveBeenCalled();
  });
});

describe("as it is told to", () => {
  test("refuses what another site’s page sends, but where it may", async () => {
    const foreign = {
      method: "POST",
      headers: { origin: "https://b.example", "content-type": "text/plain" },
    };
    expect((await plainformProxy()(asked("/", foreign))).status).toBe(403);
    const allowsCrossSite = (path: string) => path === "/signed-in";
    const proxy = plainformProxy({ allowsCrossSite });
    expect((await proxy(asked("/signed-in", foreign))).status).toBe(200);
    expect((await proxy(asked("/", foreign))).status).toBe(403);
  });

  test("lets the pages of other sites use what is shared with them", async () => {
    const proxy = plainformProxy({
      cors: { origins: "https://b.example", isShared: (path) => path.startsWith("/api") },
    });
    const headers = { origin: "https://b.example", "content-type": "text/plain" };
    const answer = await proxy(asked("/api/posts", { method: "POST", headers }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://b.example");
    expect(handedOn(answer).get("x-cors-allowed")).toBe("1");
    expect((await proxy(asked("/", { method: "POST", headers }))).status).toBe(403);
    const other = await proxy(asked("/api/posts"));
    expect(other.headers.get("vary")).toBe("Origin");
    expect(() => plainformProxy({ cors: { origins: "b.example", isShared: () => true } })).toThrow(
      "PF-503",
    );
  });

  test("counts requests", async () => {
    const rateLimit = vi.fn((_: string, path: string) => {
      if (path === "/busy") throw new TooManyRequests("Wait.", 3);
    });
    const proxy = plainformProxy({ rateLimit });
    expect((await proxy(asked("/"))).status).toBe(200);
    const answer = await proxy(asked("/busy"));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  test("gives each page a policy with a nonce of its own, which Next reads from the request", async () => {
    const proxy = plainformProxy({
      contentSecurityPolicy: (nonce) => `script-src 'nonce-${nonce}'`,
    });
    const [first, second] = [await proxy(asked("/")), await proxy(asked("/"))];
    const policy = first.headers.get("content-security-policy");
    expect(policy).toMatch(/^script-src 'nonce-\w{32}'$/);
    expect(handedOn(first).get("content-security-policy")).toBe(policy);
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
  });

  test("leads to the 404 page where what a page is about isn’t there", async () => {
    const proxy = plainformProxy({ isMissing: async (path) => path === "/posts/none" });
    const answer = await proxy(asked("/posts/none"));
    expect(answer.headers.get("x-middleware-rewrite")).toBe(`${site}/not/found`);
    expect((await proxy(asked("/posts/one"))).headers.has("x-middleware-rewrite")).toBe(false);
    const log = vi.spyOn(console, "error").mockReturnValueOnce();
    const broken = plainformProxy({ isMissing: () => Promise.reject(new Error("No database")) });
    expect((await broken(asked("/posts/one"))).status).toBe(503);
    expect(log).toHaveBeenCalled();
  });

  test("lets a browser keep a page, unless it has a message", async () => {
    const proxy = plainformProxy({ isKeptForBack: (path) => path === "/new" });
    expect((await proxy(asked("/new"))).headers.get("cache-control")).toBe("private, max-age=0");
    expect((await proxy(asked("/"))).headers.has("cache-control")).toBe(false);
    expect((await proxy(asked("/new", withFlash))).headers.has("cache-control")).toBe(false);
  });
});

describe("around the application’s own proxy", () => {
  const around = (own: Parameters<typeof plainformProxy>[1], init?: Init, options = {}) =>
    plainformProxy(options, own)(asked("/new", init));

  test("which answers nothing, the request goes on", async () => {
    const answer = await around(() => undefined);
    expect(answer.headers.get("x-middleware-next")).toBe("1");
    expect(handedOn(answer).get("x-submission-token")).toMatch(/^[\w-]{36}\?$/);
  });

  test("a redirect stays as it is, with its cookies, and takes no message away", async () => {
    for (const redirect of [NextResponse.redirect, Response.redirect]) {
      const answer = await around(() => redirect(`${site}/login`, 307), withFlash);
      expect(answer.status).toBe(307);
      expect(answer.headers.get("location")).toBe(`${site}/login`);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(answer.headers.has("x-middleware-override-headers")).toBe(false);
    }
    const answer = await around(() => {
      const response = NextResponse.redirect(`${site}/login`);
      response.cookies.set("from", "/new");
      return response;
    });
    expect(answer.headers.getSetCookie()).toEqual(["from=%2Fnew; Path=/"]);
  });

  test("an answer stays as it is", async () => {
    const answer = await around(() =>
      Response.json(
        { error: "Sign in" },
        { status: 401, headers: { "referrer-policy": "origin" } },
      ),
    );
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: "Sign in" });
    expect(answer.headers.get("referrer-policy")).toBe("origin");
  });

  test("a rewrite leads where it did, and the page there gets its token", async () => {
    const answer = await around(({ url }) => NextResponse.rewrite(new URL("/de/new", url)));
    expect(answer.headers.get("x-middleware-rewrite")).toBe(`${site}/de/new`);
    expect(handedOn(answer).get("x-submission-token")).toMatch(/^[\w-]{36}\?$/);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^once=/)]);
  });

  test("cookies and headers that it sets stay beside those of the forms", async () => {
    const answer = await around(
      () => {
        const response = NextResponse.next({
          headers: { "x-own": "1", "cache-control": "no-store" },
        });
        response.cookies.set("locale", "de");
        response.cookies.set("theme", "dark");
        return response;
      },
      undefined,
      { isKeptForBack: () => true, contentSecurityPolicy: () => "default-src 'self'" },
    );
    expect(answer.headers.getSetCookie()).toEqual([
      "locale=de; Path=/",
      "theme=dark; Path=/",
      expect.stringMatching(/^once=/),
    ]);
    expect(answer.headers.get("x-own")).toBe("1");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'");
  });

  test("a page’s headers are those that it hands on, and those of the forms", async () => {
    for (const from of ["request", "nothing"]) {
      const answer = await around((request) => {
        const headers = new Headers(from === "request" ? request.headers : {});
        headers.set("x-locale", "de");
        headers.delete("accept");
        return NextResponse.next({ request: { headers } });
      }, withFlash);
      const headers = handedOn(answer);
      expect(headers.get("x-locale")).toBe("de");
      expect(headers.has("accept")).toBe(false);
      expect(headers.get("x-submission-token")).toMatch(/^[\w-]{36}\?$/);
      expect(headers.has("x-flash")).toBe(true);
      expect(headers.has("cookie")).toBe(from === "request");
    }
  });

  test("a policy of its own stays alone", async () => {
    const answer = await around(() =>
      NextResponse.next({ headers: { "content-security-policy": "default-src 'none'" } }),
    );
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'");
    expect(handedOn(answer).has("content-security-policy")).toBe(false);
  });

  test("what is refused never reaches it", async () => {
    const own = vi.fn();
    const answer = await around(own, {
      method: "POST",
      headers: { "content-length": String(2 ** 30) },
    });
    expect(answer.status).toBe(413);
    expect(own).not.toHaveBeenCalled();
  });

  test("it can read the body, and gets Next’s event", async () => {
    const body = new URLSearchParams({ title: "Tea" });
    let read = "";
    const event = { waitUntil: () => {} } as never;
    const own = vi.fn(async (request: Request) => {
      read = await request.text();
    });
    const proxy = plainformProxy({ isPage: () => true }, own);
    const request = asked("/new", { method: "POST", body });
    await proxy(request, event);
    expect(read).toBe("title=Tea");
    expect(own).toHaveBeenCalledExactlyOnceWith(request, event);
  });
});

test("an application’s own proxy may call it, and add to its answer", async () => {
  const response = await plainformProxy()(
    asked("/new", { headers: { cookie: `flash=${encodeURIComponent(flash)}` } }),
  );
  response.cookies.set("locale", "de");
  response.headers.set("x-own", "1");
  expect(response.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual([
    "once",
    "flash",
    "locale",
  ]);
  expect(handedOn(response).has("x-flash")).toBe(true);
});
