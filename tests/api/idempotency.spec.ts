import { expect, test } from "@playwright/test";
import { unique } from "../qa/post-form.ts";
import { expectProblem } from "../qa/problem.ts";

const resources = [
  { path: "/api/posts", body: () => ({ title: unique("Repeated"), content: "Words" }) },
  {
    path: "/api/users",
    body: () => ({ name: "Ada", email: `${crypto.randomUUID()}@example.com` }),
  },
];

for (const { path, body } of resources) {
  test(`a POST to ${path} with an Idempotency-Key is answered alike each time`, async ({
    request,
  }) => {
    const headers = { "idempotency-key": `"${crypto.randomUUID()}"` };
    const data = body();
    const first = await request.post(path, { headers, data });
    expect(first.status()).toBe(201);
    const again = await request.post(path, { headers, data });
    expect(again.status()).toBe(201);
    expect(await again.json()).toEqual(await first.json());
    for (const name of ["location", "etag", "content-type"]) {
      expect(again.headers()[name]).toBe(first.headers()[name]);
    }
    await expectProblem(await request.post(path, { headers, data: body() }), 422);
  });

  test(`a POST to ${path} is the same in other bytes: another boundary, form data, spaces`, async ({
    request,
  }) => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const values = body();
    const first = await request.post(path, { headers, multipart: values });
    expect(first.status()).toBe(201);
    const made = await first.json();
    const inOtherOrder = Object.fromEntries(Object.entries(values).toReversed());
    for (const again of [
      await request.post(path, { headers, multipart: values }),
      await request.post(path, { headers, form: values }),
      await request.post(path, { headers, data: inOtherOrder }),
    ]) {
      expect(again.status()).toBe(201);
      expect(await again.json()).toEqual(made);
    }
  });

  test(`a POST to ${path} that was refused leaves its key free`, async ({ request }) => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    await expectProblem(await request.post(path, { headers, data: {} }), 422);
    expect((await request.post(path, { headers, data: body() })).status()).toBe(201);
  });

  test(`a POST to ${path} with a key that can’t be read is refused`, async ({ request }) => {
    for (const key of ["", "k".repeat(256), '"open', "a b"]) {
      const headers = { "idempotency-key": key };
      const problem = await expectProblem(await request.post(path, { headers, data: body() }), 400);
      expect(problem.errors).toMatchObject([{ header: "Idempotency-Key" }]);
    }
  });
}
