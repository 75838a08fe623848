import { expect, test } from "@playwright/test";
import { makeRecord, type ResourceName, resources } from "../qa/api-record.ts";
import { expectProblem } from "../qa/problem.ts";

for (const resource of Object.keys(resources) as ResourceName[]) {
  const { make, text } = resources[resource];

  test.describe(`a record of /api/${resource}`, () => {
    test("is made, found where Location says, replaced, changed and deleted", async ({
      request,
    }) => {
      const { path, etag, record } = await makeRecord(request, resource);
      const found = await request.get(path);
      expect(await found.json()).toEqual(record);
      expect(found.headers().etag).toBe(etag);

      const values = make();
      const put = await request.put(path, { data: values });
      expect(put.status()).toBe(200);
      const replaced = await put.json();
      const { updatedAt, version } = replaced;
      expect(replaced).toEqual({ ...record, ...values, updatedAt, ...(version && { version: 2 }) });
      expect(replaced.updatedAt > (record.updatedAt ?? "")).toBe(true);

      const patch = await request.patch(path, { data: { [text]: "Changed" } });
      expect(await patch.json()).toMatchObject({ ...values, [text]: "Changed" });
      expect((await request.get(path)).headers().etag).toBe(patch.headers().etag);

      expect((await request.delete(path)).status()).toBe(204);
      await expectProblem(await request.get(path), 404);
      await expectProblem(await request.put(path, { data: make() }), 404);
      await expectProblem(await request.delete(path), 404);
    });

    test("isn’t sent again to a client that has it (If-None-Match)", async ({ request }) => {
      const { path, etag } = await makeRecord(request, resource);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
        const answer = await request.get(path, { headers: { "if-none-match": known } });
        expect(answer.status(), known).toBe(304);
        expect((await answer.body()).length).toBe(0);
        expect(answer.headers().etag).toBe(etag);
      }
      for (const known of ['"other"', etag.slice(1, -1), ""]) {
        const answer = await request.get(path, { headers: { "if-none-match": known } });
        expect(answer.status(), known).toBe(200);
      }
      await request.patch(path, { data: { [text]: "Changed" } });
      const answer = await request.get(path, { headers: { "if-none-match": etag } });
      expect(answer.status()).toBe(200);
    });

    test("can’t be overwritten by a client that read an older version (If-Match)", async ({
      request,
    }) => {
      const { path, etag } = await makeRecord(request, resource);
      const first = await request.patch(path, {
        data: { [text]: "First" },
        headers: { "if-match": etag },
      });
      expect(first.status()).toBe(200);
      const stale = { "if-match": etag };
      await expectProblem(
        await request.patch(path, { data: { [text]: "x" }, headers: stale }),
        412,
      );
      await expectProblem(await request.put(path, { data: make(), headers: stale }), 412);
      await expectProblem(await request.delete(path, { headers: stale }), 412);
      const weak = { "if-match": `W/${first.headers().etag}` };
      await expectProblem(await request.delete(path, { headers: weak }), 412);
      const exists = { "if-none-match": "*" };
      await expectProblem(await request.put(path, { data: make(), headers: exists }), 412);
      expect(await (await request.get(path)).json()).toMatchObject({ [text]: "First" });

      const any = await request.patch(path, {
        data: { [text]: "Second" },
        headers: { "if-match": '"other", *' },
      });
      expect(any.status()).toBe(200);
      const without = await request.patch(path, { data: { [text]: "The last one wins" } });
      expect(without.status()).toBe(200);
      const current = { "if-match": without.headers().etag ?? "" };
      expect((await request.delete(path, { headers: current })).status()).toBe(204);
      await expectProblem(await request.delete(path, { headers: current }), 404);
    });

    test("is changed by exactly one of many clients that read the same version", async ({
      request,
    }) => {
      const { path, etag } = await makeRecord(request, resource);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          request.patch(path, { data: { [text]: `By ${index}` }, headers: { "if-match": etag } }),
        ),
      );
      const statuses = answers.map((answer) => answer.status()).toSorted();
      expect(statuses).toEqual([200, ...Array(9).fill(412)]);
    });

    test("has one representation, whatever is accepted, so that its tag is good for If-Match", async ({
      request,
    }) => {
      const data = { ...resources[resource].make(), [text]: "x".repeat(100) };
      if ("content" in data) data.content = "x".repeat(10_000);
      const made = await request.post(`/api/${resource}`, { data });
      const path = made.headers().location ?? "";
      const gzip = { "accept-encoding": "gzip, br" };
      const answer = await request.get(path, { headers: gzip });
      expect(answer.headers()["content-encoding"]).toBeUndefined();
      const changed = await request.patch(path, {
        data: { [text]: "Changed" },
        headers: { "if-match": answer.headers().etag ?? "" },
      });
      expect(changed.status()).toBe(200);
      const list = await request.get(`/api/${resource}?limit=100`, { headers: gzip });
      expect(list.headers().etag).toMatch(/^W\//);
    });

    test("is refused when form data empties a required field", async ({ request }) => {
      const { path, etag } = await makeRecord(request, resource);
      const answer = await request.patch(path, { form: { [text]: "" } });
      const problem = await expectProblem(answer, 422);
      expect(problem.errors).toEqual([{ pointer: `/${text}`, detail: `Enter a ${text}` }]);
      expect((await request.get(path)).headers().etag).toBe(etag);
    });

    test("keeps what a patch doesn’t name; null takes nothing away", async ({ request }) => {
      const { path, record, etag } = await makeRecord(request, resource);
      const empty = await request.patch(path, { data: {} });
      expect(await empty.json()).toEqual(record);
      const same = await request.patch(path, { data: { [text]: record[text] } });
      expect(await same.json()).toEqual(record);
      expect(same.headers().etag).toBe(etag);
      const nothing = await request.patch(path, {
        data: JSON.stringify({ [text]: null }),
        headers: { "content-type": "application/merge-patch+json" },
      });
      const problem = await expectProblem(nothing, 422);
      expect(problem.errors).toEqual([{ pointer: `/${text}`, detail: `Enter a ${text}` }]);
      expect(await (await request.get(path)).json()).toMatchObject({ [text]: record[text] });
    });

    test("is listed with the fields that are asked for", async ({ request }) => {
      const { record } = await makeRecord(request, resource);
      const list = async (query: string) =>
        (await (await request.get(`/api/${resource}?limit=100${query}`)).json()).data as object[];
      const mine = (items: object[]) => items.find((item) => "id" in item && item.id === record.id);
      expect(mine(await list(""))).toEqual(record);
      expect(mine(await list(`&fields=${text}`))).toEqual({ id: record.id, [text]: record[text] });
      expect(mine(await list("&fields=createdAt,id"))).toEqual({
        id: record.id,
        createdAt: record.createdAt,
      });
      for (const fields of ["password", `${text},`, "id,,id", `${text} id`, "__proto__"]) {
        const answer = await request.get(`/api/${resource}?fields=${encodeURIComponent(fields)}`);
        const problem = await expectProblem(answer, 400);
        expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["fields"]);
      }
    });

    test("has names in JSON such as those of every object refused in words", async ({
      request,
    }) => {
      for (const name of [
        "constructor",
        "toString",
        "__proto__",
        "valueOf",
        "hasOwnProperty",
        "then",
      ]) {
        for (const value of ["1", "{}", "null", '{"toString": 1}', "[]"]) {
          const beside = JSON.stringify(make()).replace("{", `{"${name}": ${value}, `);
          const headers = { "content-type": "application/json" };
          const made = await request.post(`/api/${resource}`, {
            headers,
            data: Buffer.from(beside),
          });
          expect(made.status(), beside).toBe(201);
          const inside = `{"${text}": {"${name}": ${value}}}`;
          const refused = await request.post(`/api/${resource}`, {
            headers,
            data: Buffer.from(inside),
          });
          await expectProblem(refused, 422);
        }
      }
    });
  });
}

test.describe("an email address belongs to one user", () => {
  test("when users are made, replaced and changed", async ({ request }) => {
    const { record } = await makeRecord(request, "users");
    const other = await makeRecord(request, "users");
    const taken = { name: "Another", email: ` ${record.email?.toUpperCase()} ` };
    const detail = "A user with this email address already exists";
    for (const answer of [
      await request.post("/api/users", { data: taken }),
      await request.put(other.path, { data: taken }),
      await request.patch(other.path, { data: { email: taken.email } }),
      await request.patch(other.path, {
        data: { email: taken.email },
        headers: { "if-match": other.etag },
      }),
    ]) {
      const problem = await expectProblem(answer, 409);
      expect(problem.errors).toEqual([{ pointer: "/email", detail }]);
    }
    expect((await request.get(other.path)).headers().etag).toBe(other.etag);
    const same = await request.put(other.path, { data: resources.users.make() });
    expect(same.status()).toBe(200);
    const own = await request.put(other.path, { data: { ...(await same.json()), name: "Me" } });
    expect(own.status()).toBe(200);
  });

  test("when many requests use it at the same time", async ({ request }) => {
    const data = resources.users.make();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => request.post("/api/users", { data })),
    );
    const statuses = answers.map((answer) => answer.status()).toSorted();
    expect(statuses).toEqual([201, ...Array(9).fill(409)]);
    const found = await (await request.get(`/api/users?email=${data.email}`)).json();
    expect(found.data).toHaveLength(1);
  });
});

test("posts are listed that were created after a time", async ({ request }) => {
  const before = await makeRecord(request, "posts");
  const after = await makeRecord(request, "posts");
  const list = async (since: string) =>
    (await (await request.get(`/api/posts?limit=100&since=${since}`)).json()).data.map(
      ({ id }: { id: string }) => id,
    );
  const since = after.record.createdAt ?? "";
  expect(await list(since)).toContain(after.record.id);
  expect(await list(since)).not.toContain(before.record.id);
  const problem = await expectProblem(await request.get("/api/posts?since=yesterday"), 400);
  expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["since"]);
});

test("an error is reported once, and has a message where a value is no object", async ({
  request,
}) => {
  const refuse = async (data: string) => {
    const headers = { "content-type": "application/json" };
    const answer = await request.post("/api/users", { headers, data: Buffer.from(data) });
    return (await expectProblem(answer, 422)).errors;
  };
  expect(await refuse('{"name": "", "email": ""}')).toEqual([
    { pointer: "/name", detail: "Enter a name" },
    { pointer: "/email", detail: "Enter an email address, like name@example.com" },
  ]);
  for (const data of ["null", "[]", '"x"', "7", "true"]) {
    expect(await refuse(data)).toEqual([
      { pointer: "", detail: "Send a JSON object: its names and values between { and }" },
    ]);
  }
});
