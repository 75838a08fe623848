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
const withFlash = {
  headers: { cookie: `plainform-token=${secret}; plainform-flash=${encodeURIComponent(flash)}` },
};

afterEach(() => vi.unstubAllEnvs());

describe("alone", () => {
  test("hands a page its token, and gives a browser the cookie from which the token is made", async () => {
    const answer = await plainformProxy()(asked("/new?page=2"));
    expect(answer.headers.get("x-middleware-next")).toBe("1");
    expect(handedOn(answer).get("plainform-token")).toMatch(/^[\w-]{36}\?page=2&$/);
    expect(handedOn(answer).get("accept")).toBe("text/html");
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^plainform-token=[\w-]{36}; /),
    ]);
  });

  test("lets a flash message be shown once", async () => {
    const answer = await plainformProxy()(asked("/", withFlash));
    expect(decodeURIComponent(handedOn(answer).get("plainform-flash") ?? "")).toBe(flash);
    expect(answer.headers.getSetCookie()).toEqual([
      "plainform-flash=; Path=/; Max-Age=0; SameSite=Lax",
    ]);
  });

  test.each<[string, string, Record<string, string>]>([
    ["a prefetch", "/", { "sec-purpose": "prefetch" }],
    ["a page that scripts ask for", "/", { rsc: "1" }],
    ["what may be a file", "/icon.svg", {}],
    ["a route of the API", "/api/posts", {}],
  ])("%s leaves the message to a page that is seen", async (_, path, headers) => {
    const all = { ...withFlash.headers, ...headers };
    const answer = await plainformProxy()(asked(path, { headers: all }));
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("a page may have a point in its path, where the application says that it is a page", async () => {
    const proxy = plainformProxy({ isPage: (path) => path.startsWith("/files/") });
    const answer = await proxy(asked("/files/report.pdf", withFlash));
    expect(answer.headers.getSetCookie()).toEqual([
      "plainform-flash=; Path=/; Max-Age=0; SameSite=Lax",
    ]);
    expect((await proxy(asked("/new", withFlash))).headers.getSetCookie()).toEqual([]);
  });

  test("headers that only the proxy may set are taken from a request that has them", async () => {
    const forged = {
      "plainform-token": "forged",
      "plainform-flash": "forged",
      "plainform-origin-allowed": "1",
    };
    const answer = await plainformProxy()(asked("/", { headers: forged }));
    expect(handedOn(answer).has("plainform-flash")).toBe(false);
    expect(handedOn(answer).has("plainform-origin-allowed")).toBe(false);
    expect(handedOn(answer).get("plainform-token")).not.toBe("forged");
  });

  test("says nothing of a policy, a cache or other sites unless it is told to", async () => {
    const answer = await plainformProxy()(
      asked("/", { headers: { cookie: `plainform-token=${secret}` } }),
    );
    for (const name of [
      "content-security-policy",
      "cache-control",
      "vary",
      "set-cookie",
      "referrer-policy",
      "x-content-type-options",
    ]) {
      expect(answer.headers.has(name), name).toBe(false);
    }
  });

  test("a page answers a method that no page has, and a form that was cut off", async () => {
    const isPage = () => true;
    expect((await plainformProxy({ isPage })(asked("/", { method: "PUT" }))).status).toBe(405);
    expect((await plainformProxy({ isPage })(asked("/", upload))).status).toBe(400);
    const hasForms = () => false;
    const without = await plainformProxy({ isPage, hasForms })(asked("/", upload));
    expect(without.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

/** A body that a browser sends, and that was cut off. */
const upload = {
  method: "POST",
  body: "--x--",
  headers: { "content-type": "multipart/form-data; boundary=x" },
};
const foreign = { origin: "https://idp.example", "sec-fetch-site": "cross-site" };

/** What a browser sends of a form that React rendered for an action. */
function actionForm(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.append(`$ACTION_ID_${"a".repeat(42)}`, "");
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe("the application’s own Route Handlers", () => {
  const image = { "content-type": "image/png", "content-length": String(2 ** 30) };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const cases: [string, string, Init][] = [
    ["an upload that is larger than a form", "/api/upload", { method: "POST", headers: image }],
    ["an upload outside of the API", "/photos", { method: "PUT", headers: image }],
    ["an upload as form data", "/photos", upload],
    [
      "a large upload as form data",
      "/photos",
      { ...upload, headers: { ...upload.headers, "content-length": "99999999" } },
    ],
    [
      "a callback of an identity provider",
      "/api/auth/callback",
      { method: "POST", headers: { ...form, ...foreign } },
    ],
    [
      "a callback outside of the API",
      "/auth/callback",
      { method: "POST", headers: { ...form, ...foreign } },
    ],
    [
      "a callback as form data",
      "/auth/callback",
      { ...upload, headers: { ...upload.headers, ...foreign } },
    ],
    [
      "a report of a browser",
      "/csp-reports",
      { method: "POST", headers: { "content-type": "text/plain", ...foreign } },
    ],
  ];

  test.each(cases)("get %s", async (_, path, init) => {
    for (const isPage of [undefined, (at: string) => at !== path]) {
      const answer = await plainformProxy(isPage && { isPage })(asked(path, init));
      expect(answer.headers.get("x-middleware-next"), String(isPage)).toBe("1");
    }
  });

  test.each(cases)("are told of the origin as it was sent: %s", async (_, path, init) => {
    const answer = await plainformProxy()(asked(path, init));
    expect(handedOn(answer).get("origin")).toBe(new Headers(init?.headers).get("origin"));
  });
});

describe("a form of a page, where nothing says which paths are pages’", () => {
  const post = (headers: Record<string, string>, body = actionForm()) =>
    plainformProxy({ maxBodyBytes: 1_000 })(asked("/new", { method: "POST", body, headers }));
  const hydrated = { "next-action": "a".repeat(42) };

  test("is known by the fields that React puts first, and by the header that its scripts send", async () => {
    expect((await post({})).status).toBe(200);
    expect((await post(hydrated)).status).toBe(200);
  });

  test("of another site is refused", async () => {
    expect((await post(foreign)).status).toBe(403);
    expect((await post({ ...foreign, ...hydrated })).status).toBe(403);
  });

  test("that is too large is refused, whether it says its size or not", async () => {
    const large = actionForm({ text: "a".repeat(2_000) });
    expect((await post({}, large)).status).toBe(413);
    expect((await post({ "content-length": "2000" }, large)).status).toBe(413);
    expect((await post({ ...hydrated, "content-length": "2000" }, large)).status).toBe(413);
  });

  test("that was cut off is refused", async () => {
    const [type, body] = [
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n',
    ];
    const sent = asked("/new", { method: "POST", body, headers: { "content-type": type } });
    expect((await plainformProxy()(sent)).status).toBe(400);
  });

  test("is known before all of it has come", async () => {
    const start = '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n';
    const chunks = [...start, "a".repeat(2_000)].map((text) => new TextEncoder().encode(text));
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const sent = asked("/new", { method: "POST", body, headers, duplex: "half" } as Init);
    expect((await plainformProxy({ maxBodyBytes: 1_000 })(sent)).status).toBe(413);
  });

  test("gets Next’s own check past a proxy that renames the host", async () => {
    const headers = {
      host: "internal",
      "x-forwarded-host": "a.example, edge",
      "sec-fetch-site": "same-origin",
      origin: "null",
    };
    expect(handedOn(await post(headers)).get("origin")).toBe("https://a.example");
  });
});

describe("the size of a body", () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  const sent = (bytes: number) =>
    asked("/", {
      method: "POST",
      headers: { "content-length": String(bytes), "next-action": "a".repeat(42) },
    });
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

  test("larger than Next’s is no help without the configuration, which developers learn, too", async () => {
    vi.stubEnv("NODE_ENV", "development");
    Reflect.deleteProperty(globalThis, Symbol.for("plainform.logged-errors"));
    expect(await statusOf(2 * 1024 * 1024, { maxBodyBytes: 4 * 1024 * 1024 })).toBe(200);
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PF-403"));
    log.mockClear();
  });
});

describe("as it is told to", () => {
  test("refuses what another site’s page sends to a page", async () => {
    const headers = { origin: "https://b.example", "content-type": "text/plain" };
    const proxy = plainformProxy({ isPage: (path) => path !== "/signed-in" });
    expect((await proxy(asked("/", { method: "POST", headers }))).status).toBe(403);
    expect((await proxy(asked("/signed-in", { method: "POST", headers }))).status).toBe(200);
  });

  test("lets the pages of other sites use what is shared with them", async () => {
    const proxy = plainformProxy({
      cors: { origins: "https://b.example", isShared: (path) => path.startsWith("/api") },
    });
    const headers = { origin: "https://b.example", "content-type": "text/plain" };
    const answer = await proxy(asked("/api/posts", { method: "POST", headers }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("https://b.example");
    expect(handedOn(answer).get("plainform-origin-allowed")).toBe("1");
    const own = { ...headers, "next-action": "a".repeat(42) };
    expect((await proxy(asked("/", { method: "POST", headers: own }))).status).toBe(403);
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

  test("tells developers that nobody can be counted without register", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    vi.stubEnv("NODE_ENV", "development");
    Reflect.deleteProperty(globalThis, Symbol.for("plainform.logged-errors"));
    await plainformProxy()(asked("/"));
    expect(log).not.toHaveBeenCalled();
    await plainformProxy({ rateLimit: () => {} })(asked("/"));
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("PF-407"));
    log.mockRestore();
  });

  test("gives each page a policy with a nonce of its own, which Next reads from the request", async () => {
    const proxy = plainformProxy({
      contentSecurityPolicy: (nonce) => `script-src 'nonce-${nonce}'`,
    });
    const [first, second] = [await proxy(asked("/")), await proxy(asked("/"))];
    expect((await proxy(asked("/api/report"))).headers.has("content-security-policy")).toBe(false);
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
    expect(handedOn(answer).get("plainform-token")).toMatch(/^[\w-]{36}\?$/);
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
    expect(handedOn(answer).get("plainform-token")).toMatch(/^[\w-]{36}\?$/);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^plainform-token=/)]);
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
      expect.stringMatching(/^plainform-token=/),
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
      expect(headers.get("plainform-token")).toMatch(/^[\w-]{36}\?$/);
      expect(headers.has("plainform-flash")).toBe(true);
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

  test("its policy and its nonce take the place of the one that the proxy was given", async () => {
    const own = "script-src 'nonce-own'";
    const contentSecurityPolicy = (nonce: string) => `script-src 'nonce-${nonce}'`;
    for (const isHandedOn of [true, false]) {
      const answer = await around(
        (request) => {
          const headers = new Headers(request.headers);
          if (isHandedOn) headers.set("content-security-policy", own);
          return NextResponse.next({
            request: { headers },
            headers: { "content-security-policy": own },
          });
        },
        undefined,
        { contentSecurityPolicy },
      );
      expect(answer.headers.get("content-security-policy")).toBe(own);
      expect(handedOn(answer).get("content-security-policy")).toBe(own);
    }
    const reporting = await around(
      () => NextResponse.next({ headers: { "content-security-policy-report-only": own } }),
      undefined,
      { contentSecurityPolicy },
    );
    expect(reporting.headers.get("content-security-policy")).toMatch(/^script-src 'nonce-\w{32}'$/);
  });

  test("what is refused never reaches it", async () => {
    const own = vi.fn();
    const answer = await around(own, {
      method: "POST",
      headers: { "content-length": String(2 ** 30), "next-action": "a".repeat(42) },
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
    asked("/new", { headers: { cookie: `plainform-flash=${encodeURIComponent(flash)}` } }),
  );
  response.cookies.set("locale", "de");
  response.headers.set("x-own", "1");
  expect(response.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual([
    "plainform-token",
    "plainform-flash",
    "locale",
  ]);
  expect(handedOn(response).has("plainform-flash")).toBe(true);
});
