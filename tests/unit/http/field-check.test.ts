import { expect, test } from "vitest";
import { z } from "zod";
import type { ServerChecks } from "@/packages/plainform/src/core/validate/server-checks.ts";
import { fieldValidationRoute } from "@/packages/plainform/src/http/field-validation-route.ts";
import { createHandleRequest } from "@/packages/plainform/src/http/handle-request.ts";
import { RateLimit } from "@/packages/plainform/src/http/rate-limit.ts";

const schema = z.object({
  email: z.email("Enter an email address"),
  password: z.string().min(8, "Enter at least 8 characters").meta({ secret: true }),
  title: z.string(),
});
const rules: ServerChecks<typeof schema> = {
  email: async (email) => (email === "taken@example.com" ? "Taken" : undefined),
  password: async (password) => (password === "password1" ? "Too well known" : undefined),
};
const context = { params: Promise.resolve({}) };
const generous = () => new RateLimit({ burst: 1e6, perSecond: 1 }, { burst: 1e6, perSecond: 1 });

function ask(
  field: string,
  body: BodyInit,
  {
    headers = {},
    limit = generous(),
  }: { headers?: Record<string, string>; limit?: RateLimit } = {},
) {
  const url = `https://a.example/api/checks/sign-up?field=${encodeURIComponent(field)}`;
  const request = new Request(url, { method: "POST", body, headers });
  return fieldValidationRoute(schema, rules, { limit }).handle(
    createHandleRequest(),
    request,
    context,
  );
}
const form = (name: string, value: string) => new URLSearchParams([[name, value]]);

test("a value that is fine is answered with nothing", async () => {
  const response = await ask("email", form("email", "ada@example.com"));
  expect(response.status).toBe(204);
  expect(await response.text()).toBe("");
});

test.each([
  ["email", "taken@example.com", 409, "Taken"],
  ["email", "no address", 422, "Enter an email address"],
  ["password", "password1", 409, "Too well known"],
  ["password", "short", 422, "Enter at least 8 characters"],
])(
  "%s “%s” is answered with %i and the words for the field",
  async (field, value, status, detail) => {
    const response = await ask(field, form(field, value));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: `/${field}`, detail }] });
  },
);

test("JSON is read as well", async () => {
  const headers = { "content-type": "application/json" };
  const response = await ask("email", JSON.stringify({ email: "taken@example.com" }), { headers });
  expect(response.status).toBe(409);
});

test.each(["title", "", "nothing", "__proto__", "constructor"])(
  "a field without a rule, “%s”, is not there",
  async (field) => {
    expect((await ask(field, form(field, "x"))).status).toBe(404);
  },
);

test("another site's page learns nothing", async () => {
  const headers = { origin: "https://evil.example", host: "a.example" };
  const response = await ask("email", form("email", "taken@example.com"), { headers });
  expect(response.status).toBe(403);
});

test("a value that is far too large isn't looked at", async () => {
  expect((await ask("email", form("email", "x".repeat(100_000)))).status).toBe(413);
});

test("who asks too often is told when to ask again, and others aren't", async () => {
  const limit = new RateLimit({ burst: 2, perSecond: 0.1 }, { burst: 100, perSecond: 1 });
  const from = (client: string) =>
    ask("email", form("email", "a@example.com"), { limit, headers: { "x-forwarded-for": client } });
  expect((await from("192.0.2.1")).status).toBe(204);
  expect((await from("192.0.2.1")).status).toBe(204);
  const refused = await from("192.0.2.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await from("198.51.100.7, 192.0.2.1")).status).toBe(429);
  expect((await from("192.0.2.2")).status).toBe(204);
});
