import { expect, test } from "@playwright/test";
import { makeRecord, type ResourceName, resources } from "../qa/api-record.ts";
import { overWire } from "../qa/wire.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
const inList = ["GET", "HEAD", "POST", "OPTIONS"];
const inOne = ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Long, as clients make them: Node’s reader of forms takes a short one for the end where it stands in a value. */
const boundary = "plainform-matrix-0123456789";

/** How the media type of a body is taken, and a body of that type. */
const types: { type: string; encode?: (values: Record<string, string>) => string }[] = [
  { type: "application/json", encode: JSON.stringify },
  { type: "application/json; charset=utf-8", encode: JSON.stringify },
  { type: "application/merge-patch+json", encode: JSON.stringify },
  {
    type: "application/x-www-form-urlencoded",
    encode: (values) => String(new URLSearchParams(values)),
  },
  { type: `multipart/form-data; boundary=${boundary}`, encode: multipart },
  { type: "application/json-patch+json" },
  { type: "text/plain" },
  { type: "text/json" },
  { type: "application/octet-stream" },
  { type: "" },
];

const acceptable: [accept: string, isAcceptable: boolean][] = [
  ["application/json", true],
  ["*/*", true],
  ["application/*;q=0.1", true],
  ["text/html, */*;q=0.1", true],
  ["text/html", false],
  ["application/problem+json", false],
  ["application/json;q=0, */*", false],
];

function multipart(values: Record<string, string>): string {
  const parts = Object.entries(values).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}

interface Asked {
  method: string;
  path: string;
  body?: string;
  type?: string;
  accept?: string;
}

/** Sends it byte for byte: clients don't let a TRACE through, or a body without a type. */
async function ask(
  base: string | undefined,
  { method, path, body = "", type = "", accept }: Asked,
) {
  const head = [
    `${method} ${path} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    ...(type === "" ? [] : [`Content-Type: ${type}`]),
    ...(accept === undefined ? [] : [`Accept: ${accept}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  const { statuses, text } = await overWire(base, [`${head.join("\r\n")}\r\n\r\n${body}`]);
  const [headers = ""] = text.split("\r\n\r\n");
  return {
    status: statuses[0],
    allow: /^allow: (.*)$/im.exec(headers)?.[1]?.split(", "),
    type: /^content-type: (.*)$/im.exec(headers)?.[1],
  };
}

const success: Record<string, number> = { POST: 201, DELETE: 204, OPTIONS: 204 };

for (const resource of Object.keys(resources) as ResourceName[]) {
  test.describe(`/api/${resource}`, () => {
    test("answers every method with every type of body", async ({ request, baseURL }) => {
      for (const method of methods) {
        for (const [isOne, allowed] of [
          [false, inList],
          [true, inOne],
        ] as const) {
          for (const { type, encode } of types) {
            const path = isOne ? (await makeRecord(request, resource)).path : `/api/${resource}`;
            const values = resources[resource].make();
            const body = encode?.(values) ?? JSON.stringify(values);
            const { status, allow, ...answer } = await ask(baseURL, { method, path, type, body });
            const cell = `${method} ${path} with ${type || "no type"}`;
            const takesBody = ["POST", "PUT", "PATCH"].includes(method);
            if (!allowed.includes(method)) {
              expect(status, cell).toBe(405);
              expect(allow, cell).toEqual(allowed);
            } else if (takesBody && !encode) expect(status, cell).toBe(415);
            else expect(status, cell).toBe(success[method] ?? 200);
            if ((status ?? 500) >= 400) expect(answer.type, cell).toBe("application/problem+json");
          }
        }
      }
    });

    test("answers every method in an acceptable type, or with 406 and no effect", async ({
      request,
      baseURL,
    }) => {
      const type = "application/json";
      for (const [accept, isAcceptable] of acceptable) {
        for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]) {
          const { path: one, etag } = await makeRecord(request, resource);
          const path = method === "POST" ? `/api/${resource}` : one;
          const body = JSON.stringify(resources[resource].make());
          const { status } = await ask(baseURL, { method, path, type, body, accept });
          const cell = `${method} for ${accept}`;
          if (method === "DELETE") {
            // Its answer has no body that anybody would have to accept.
            expect(status, cell).toBe(204);
            continue;
          }
          expect(status, cell).toBe(isAcceptable ? (success[method] ?? 200) : 406);
          if (!isAcceptable) expect((await request.get(one)).headers().etag, cell).toBe(etag);
        }
      }
    });

    test("answers HEAD as GET, without the body", async ({ request }) => {
      const { path } = await makeRecord(request, resource);
      for (const at of [
        path,
        `/api/${resource}?limit=1`,
        `/api/${resource}?limit=0`,
        "/api/none",
      ]) {
        const identity = { "accept-encoding": "identity" };
        const get = await request.get(at, { headers: identity });
        const head = await request.head(at, { headers: identity });
        expect(head.status(), at).toBe(get.status());
        expect((await head.body()).length).toBe(0);
        const { "content-type": type, etag, vary, allow, "cache-control": cache } = get.headers();
        const expected = JSON.parse(
          JSON.stringify({ "content-type": type, "cache-control": cache, etag, vary, allow }),
        );
        // Other tests make records meanwhile, so that a list is another one.
        if (at.startsWith(`/api/${resource}?`) && etag) expected.etag = expect.any(String);
        expect(head.headers(), at).toMatchObject(expected);
      }
    });

    test("says in OPTIONS what is allowed", async ({ request }) => {
      const { path } = await makeRecord(request, resource);
      for (const [at, allowed] of [
        [`/api/${resource}`, inList],
        [path, inOne],
      ] as const) {
        const answer = await request.fetch(at, { method: "OPTIONS" });
        expect(answer.status()).toBe(204);
        expect(answer.headers().allow?.split(", ")).toEqual(allowed);
      }
    });
  });
}

test("a page answers its own methods, and other methods as the API does", async ({ baseURL }) => {
  for (const [path, allowed] of [
    ["/api/docs", ["GET", "HEAD", "OPTIONS"]],
    ["/posts", ["GET", "HEAD", "POST", "OPTIONS"]],
  ] as const) {
    for (const method of methods.filter((name) => name !== "POST" || path === "/api/docs")) {
      const { status, allow, type } = await ask(baseURL, { method, path });
      const cell = `${method} ${path}`;
      if (method === "GET" || method === "HEAD") {
        expect(status, cell).toBe(200);
        continue;
      }
      expect(status, cell).toBe(method === "OPTIONS" ? 204 : 405);
      expect(allow, cell).toEqual(allowed);
      if (status === 405) expect(type, cell).toBe("application/problem+json");
    }
  }
});

test("headers of Next’s own navigation have no effect on a route", async ({ request }) => {
  const headers = { rsc: "1", "next-router-prefetch": "1" };
  for (const path of ["/api/posts?limit=1", "/api/openapi.json", "/api/none"]) {
    const plain = await request.get(path, { maxRedirects: 0 });
    const answer = await request.get(path, { headers, maxRedirects: 0 });
    expect(answer.status(), path).toBe(plain.status());
  }
});

test("an address that no resource has is a 404 for every method", async ({ baseURL }) => {
  for (const path of ["/api", "/api/none", "/api/posts/none/comments", "/api/users/a/b/c"]) {
    for (const method of methods) {
      const { status, type } = await ask(baseURL, { method, path });
      expect(status, `${method} ${path}`).toBe(404);
      expect(type, `${method} ${path}`).toBe("application/problem+json");
    }
  }
});
