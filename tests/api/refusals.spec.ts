import { expect, test } from "@playwright/test";

const html = { accept: "text/html" };

test("every page that refuses a request has the security headers", async ({ request }) => {
  const large = Buffer.alloc(9 * 1024 * 1024, "x");
  const refusals = await Promise.all([
    request.fetch("/posts", { method: "PUT", headers: html }),
    request.post("/posts/new", { headers: html, data: large }),
    request.post("/posts/new", {
      headers: { ...html, origin: "https://evil.example" },
      multipart: { title: "Foreign" },
    }),
    request.post("/posts/new", { headers: html, multipart: { title: "No action" } }),
    request.post("/api/posts", { headers: html, multipart: { title: "" } }),
  ]);
  expect(refusals.map((refusal) => refusal.status())).toEqual([405, 413, 403, 400, 422]);
  for (const refusal of refusals) {
    const headers = refusal.headers();
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("a method that a page doesn’t have is a page for people and a problem document for programs", async ({
  request,
}) => {
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const page = await request.fetch("/posts", { method, headers: html });
    expect(page.status()).toBe(405);
    expect(page.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
    expect(await page.text()).toContain("<h1>This is not possible here</h1>");
    const problem = await request.fetch("/posts", { method });
    expect(problem.status()).toBe(405);
    expect(problem.headers()["content-type"]).toBe("application/problem+json");
  }
});

test("a file is the same for everybody: it takes no message from a page, and sets no cookie", async ({
  request,
}) => {
  for (const path of ["/icon.svg", "/nothing.png"]) {
    for (const accept of ["text/html,*/*", "image/*"]) {
      const file = await request.get(path, {
        headers: { accept, cookie: "plainform-flash=%7B%7D" },
      });
      expect(file.headers()).not.toHaveProperty("set-cookie");
    }
  }
  const page = await request.get("/posts", {
    headers: { ...html, cookie: "plainform-flash=%7B%7D" },
  });
  expect(page.headers()["set-cookie"]).toContain("plainform-flash=; Path=/; Max-Age=0");
});
