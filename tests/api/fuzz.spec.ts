import { type APIRequestContext, expect, test } from "@playwright/test";
import fc from "fast-check";
import { makeRecord } from "../qa/api-record.ts";
import { requestOf, type Sent } from "../qa/api-requests.ts";
import { type DescribedApi, describedApi } from "../qa/openapi.ts";

/** How often ten requests are sent at once. */
const rounds = process.env.TEST_FULL ? 2_000 : 200;

/** What an answer has that the document doesn't allow. */
async function surprises(
  api: DescribedApi,
  base: string | undefined,
  sent: Sent,
): Promise<string[]> {
  const { method, path, headers, body } = sent;
  const answer = await fetch(new URL(base ?? "").origin + path, {
    method,
    headers,
    body: body === undefined ? null : Buffer.from(body),
    redirect: "manual",
  });
  const content = await answer.text();
  const { status } = answer;
  if (status >= 500) return [`${status}: ${content}`];
  if (method === "HEAD" || method === "OPTIONS") return content === "" ? [] : ["has a body"];
  const isForeign = method !== sent.operation.method;
  const described = sent.operation.answers[status];
  if (status >= 400) {
    if (!isForeign && !(status in sent.operation.answers))
      return [`${status} isn’t in the document`];
    if (answer.headers.get("content-type")?.startsWith("text/html")) {
      return headers.accept === "text/html" ? [] : ["a page for a program"];
    }
    const problem = { $ref: "#/components/schemas/Problem" };
    const value = JSON.parse(content);
    return value.status === status ? api.errorsOf(problem, value) : ["another status in the body"];
  }
  if (isForeign || status === 303) return [];
  if (!(status in sent.operation.answers)) return [`${status} isn’t in the document`];
  if (!described) return content === "" ? [] : ["has a body"];
  return api.errorsOf(described.schema, JSON.parse(content));
}

async function known(request: APIRequestContext): Promise<string[]> {
  const records = [
    ...(await Promise.all(Array.from({ length: 5 }, () => makeRecord(request, "posts")))),
    ...(await Promise.all(Array.from({ length: 5 }, () => makeRecord(request, "users")))),
  ];
  return records.map(({ record }) => record.id ?? "");
}

test("whatever is sent, the answer is what the document says, and never a 5xx", async ({
  request,
  baseURL,
}) => {
  test.setTimeout(process.env.TEST_FULL ? 1_800_000 : 240_000);
  const api = await describedApi(request);
  const ids = await known(request);
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(requestOf(api, ids), { minLength: 10, maxLength: 10 }),
      async (all) => {
        await Promise.all(
          all.map(async (sent) => {
            const found = await surprises(api, baseURL, sent);
            const { operation, ...shown } = sent;
            expect(found, JSON.stringify({ of: operation.path, ...shown }).slice(0, 2_000)).toEqual(
              [],
            );
            seen.set(operation.method, (seen.get(operation.method) ?? 0) + 1);
          }),
        );
      },
    ),
    { numRuns: rounds, endOnFailure: false, interruptAfterTimeLimit: 1_500_000 },
  );
  expect([...seen.keys()].toSorted()).toEqual(["DELETE", "GET", "PATCH", "POST", "PUT"]);
});
