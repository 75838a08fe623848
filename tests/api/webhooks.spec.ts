import { expect, test } from "@playwright/test";
import { expectProblem } from "../qa/problem.ts";
import { signed, type VendorName } from "../qa/signed.ts";

for (const vendor of ["stripe", "github", "standard"] satisfies VendorName[]) {
  const path = `/api/webhooks/${vendor}`;

  test.describe(path, () => {
    test("takes what is signed, again and again, whatever its type says", async ({ request }) => {
      const { headers, body } = await signed[vendor]();
      for (const type of ["application/json", "text/plain", "multipart/form-data; boundary=x"]) {
        const answer = await request.post(path, {
          headers: { ...headers, "content-type": type },
          data: body,
        });
        expect([answer.status(), await answer.text()]).toEqual([202, ""]);
      }
    });

    test("refuses what isn’t signed, or was changed, and shows it nowhere", async ({ request }) => {
      const { headers, body } = await signed[vendor]({ event: `forged.${vendor}` });
      await expectProblem(await request.post(path, { data: body }), 401);
      await expectProblem(await request.post(path), 401);
      await expectProblem(await request.post(path, { headers, data: `${body} ` }), 401);
      expect(await (await request.get("/deliveries")).text()).not.toContain(`forged.${vendor}`);
    });

    test("refuses what is too large, and the next requests are answered", async ({ request }) => {
      const { headers } = await signed[vendor]();
      for (const size of [6, 9]) {
        const data = "x".repeat(size * 1024 * 1024);
        await expectProblem(await request.post(path, { headers, data }), 413);
        await expectProblem(await request.post(path, { data: "{}" }), 401);
      }
    });

    test("has no other method", async ({ request }) => {
      for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
        const answer = await request.fetch(path, { method });
        await expectProblem(answer, 405);
        expect(answer.headers().allow).toBe("POST, OPTIONS");
      }
    });
  });
}

test("GitHub’s form is taken as its JSON is", async ({ request }) => {
  const payload = JSON.stringify({ zen: "Design for failure." });
  const body = new URLSearchParams({ payload }).toString();
  const { headers } = await signed.github({ event: "ping", body });
  // A signature is its authority, wherever it comes from.
  for (const origin of [
    {},
    { origin: "https://hooks.example" },
    { "sec-fetch-site": "cross-site" },
  ]) {
    const answer = await request.post("/api/webhooks/github", {
      headers: { ...headers, ...origin, "content-type": "application/x-www-form-urlencoded" },
      data: body,
    });
    expect(answer.status()).toBe(202);
    expect(answer.headers()["access-control-allow-origin"]).toBeUndefined();
    expect(answer.headers().vary).not.toContain("Origin");
  }
});
