import { expect, test } from "@playwright/test";
import { resources } from "../qa/api-record.ts";
import type { ModeOptions } from "../qa/modes.ts";
import { expectProblem } from "../qa/problem.ts";

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const encodings = ["form", "multipart"] as const;

for (const encoding of encodings) {
  test.describe(`a form sent to the API as ${encoding === "form" ? "urlencoded" : encoding}`, () => {
    test("is answered with JSON to a program", async ({ request }) => {
      const values = resources.users.make();
      const answer = await request.post("/api/users", { [encoding]: values });
      expect(answer.status()).toBe(201);
      expect(await answer.json()).toMatchObject(values);
      const refused = await request.post("/api/users", { [encoding]: { name: " ", email: "x" } });
      expect((await expectProblem(refused, 422)).errors).toEqual([
        { pointer: "/name", detail: "Enter a name" },
        { pointer: "/email", detail: "Enter an email address, like name@example.com" },
      ]);
    });

    test("leads a person to a page that says what was done", async ({ request }) => {
      const answer = await request.post("/api/users", {
        [encoding]: resources.users.make(),
        headers: { accept: browser },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(303);
      expect(answer.headers().location).toBe("/users");
      expect(answer.headers()["set-cookie"]).toContain("User%20added");
    });

    test("tells a person what is wrong, in a page", async ({ request }) => {
      const answer = await request.post("/api/users", {
        [encoding]: { name: "", email: "<b>" },
        headers: { accept: browser },
      });
      expect(answer.status()).toBe(422);
      expect(answer.headers()["content-type"]).toBe("text/html; charset=utf-8");
      const html = await answer.text();
      expect(html).toContain("Enter a name");
      expect(html).toContain("Enter an email address");
    });

    test("of a site that CORS allows is taken", async ({ request }, { project }) => {
      for (const [origin, status] of [
        ["https://app.example", 201],
        ["https://app.example.evil.example", 403],
      ] as const) {
        const headers = { origin, "sec-fetch-site": "cross-site" };
        const values = resources.users.make();
        const answer = await request.post("/api/users", { [encoding]: values, headers });
        expect(answer.status(), origin).toBe(status);
      }
      const { emptyURL } = project.use as ModeOptions;
      const headers = { origin: "https://app.example" };
      const values = resources.users.make();
      const withoutList = await request.post(`${emptyURL}/api/users`, {
        [encoding]: values,
        headers,
      });
      await expectProblem(withoutList, 403);
    });

    test("of another site is refused, and saves nothing", async ({ request }) => {
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
      ]) {
        const values = resources.users.make();
        const json = await request.post("/api/users", { [encoding]: values, headers });
        await expectProblem(json, 403);
        const page = await request.post("/api/users", {
          [encoding]: values,
          headers: { ...headers, accept: browser },
        });
        expect(page.status()).toBe(403);
        expect(await page.text()).toContain("nothing was saved");
        const found = await (await request.get(`/api/users?email=${values.email}`)).json();
        expect(found.data).toEqual([]);
      }
    });
  });
}

test("a body that claims to be a form and isn’t is refused with a message", async ({ request }) => {
  for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
    const answer = await request.post("/api/users", {
      headers: { "content-type": type },
      data: Buffer.from("no form"),
    });
    await expectProblem(answer, 400);
  }
});

test("an email address that is taken is reported on a page too", async ({ request }) => {
  const form = resources.users.make();
  const headers = { accept: browser };
  await request.post("/api/users", { form, headers, maxRedirects: 0 });
  const answer = await request.post("/api/users", { form, headers });
  expect(answer.status()).toBe(409);
  expect(await answer.text()).toContain("A user with this email address already exists");
});
