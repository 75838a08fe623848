import { expect, test } from "@playwright/test";
import type { ModeOptions } from "../qa/modes.ts";

const listed = "https://app.example";
const paths = ["/api/posts", "/api/users", "/api/users/none", "/api/nothing", "/api/openapi.json"];

test("every answer of the API varies by origin", async ({ request }) => {
  for (const path of paths) {
    for (const method of ["GET", "HEAD", "OPTIONS", "PUT"]) {
      for (const origin of [listed, "https://evil.example", undefined]) {
        const headers = origin === undefined ? {} : { origin };
        const { vary = "" } = (await request.fetch(path, { method, headers })).headers();
        const named = vary.split(/,\s*/).filter((name) => name === "Origin");
        expect(named, `${method} ${path} from ${origin}`).toEqual(["Origin"]);
      }
    }
  }
});

test("a redirect to the canonical address of the API varies by origin", async ({ request }) => {
  for (const path of ["/api/posts/", "/api//posts", "/api/posts/?limit=1"]) {
    const answer = await request.get(path, { headers: { origin: listed }, maxRedirects: 0 });
    expect(answer.status(), path).toBe(308);
    expect(answer.headers().vary, path).toContain("Origin");
  }
});

test("a page of a listed site may read every answer, errors too, with credentials", async ({
  request,
}) => {
  for (const path of paths) {
    const headers = (await request.get(path, { headers: { origin: listed } })).headers();
    expect(headers["access-control-allow-origin"], path).toBe(listed);
    expect(headers["access-control-allow-credentials"], path).toBe("true");
    expect(headers["access-control-expose-headers"], path).toContain("ETag");
  }
});

test("the preflight of a listed site’s page is answered and may be cached", async ({ request }) => {
  const answer = await request.fetch("/api/posts", {
    method: "OPTIONS",
    headers: {
      origin: listed,
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type,if-match",
    },
  });
  expect(answer.status()).toBe(204);
  const headers = answer.headers();
  expect(headers["access-control-allow-methods"]).toContain("PUT");
  expect(headers["access-control-allow-headers"]?.toLowerCase()).toContain("if-match");
  expect(Number(headers["access-control-max-age"])).toBeGreaterThan(0);
});

test("a page of a site that is not listed may read no answer", async ({ request }) => {
  for (const origin of [
    "https://evil.example",
    "null",
    `${listed}.evil.example`,
    "http://app.example",
  ]) {
    for (const method of ["GET", "OPTIONS"]) {
      const headers = (
        await request.fetch("/api/posts", {
          method,
          headers: { origin, "access-control-request-method": "GET" },
        })
      ).headers();
      const names = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
      expect(names, `${method} from ${origin}`).toEqual([]);
    }
  }
});

test.describe("a browser sends what another site's page asks for without a preflight", () => {
  const bytes = { body: [..."{}"].map((character) => character.charCodeAt(0)) };
  const urlencoded = "application/x-www-form-urlencoded";
  const form = (email: string) => ({ type: urlencoded, body: `name=Ada&email=${email}` });

  for (const [site, status] of [
    ["https://evil.example", 403],
    // This one is in the list.
    ["http://localhost:4000", 201],
  ] as const) {
    test(`and ${site} is answered with ${status}`, async ({ page, context, baseURL }) => {
      // The site is made up, so that Chromium takes it for one on the internet that asks for something on this machine.
      await context.grantPermissions(["local-network-access"]);
      await page.route(`${site}/**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Site</title>" }),
      );
      await page.goto(`${site}/`);
      const send = async (sent: { type?: string; body: string | number[] }) => {
        const answered = page.waitForResponse(`${baseURL}/api/users`);
        await page.evaluate(
          async ({ url, type, body }) => {
            const bytes = typeof body === "string" ? body : new Uint8Array(body);
            await fetch(url, {
              method: "POST",
              mode: "no-cors",
              credentials: "include",
              body: type ? new Blob([bytes], { type }) : bytes,
            });
          },
          { url: `${baseURL}/api/users`, ...sent },
        );
        return (await answered).status();
      };
      const email = `${crypto.randomUUID()}@example.com`;
      expect(await send(form(email))).toBe(status);
      // Neither type is one that this address reads.
      const unread = status === 201 ? 415 : 403;
      expect(await send({ type: "text/plain", body: "{}" })).toBe(unread);
      expect(await send(bytes)).toBe(unread);
    });
  }
});

test("pages and webhooks have no CORS headers", async ({ request }) => {
  for (const path of ["/posts", "/users", "/apiary", "/api/docs", "/api/webhooks/github"]) {
    const headers = (await request.get(path, { headers: { origin: listed } })).headers();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

test("without a list of sites no site may read an answer", async ({ request }, { project }) => {
  const { emptyURL } = project.use as ModeOptions;
  const answer = await request.get(`${emptyURL}/api/posts`, { headers: { origin: listed } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
  expect(answer.headers().vary).toContain("Origin");
});
