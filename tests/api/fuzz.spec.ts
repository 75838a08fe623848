import { type APIRequestContext, expect, test } from "@playwright/test";
import fc from "fast-check";
import { makeRecord } from "../qa/api-record.ts";
import {
  type ApiOperation,
  type DescribedApi,
  describedApi,
  type JsonSchema,
} from "../qa/openapi.ts";

/** How often ten requests are sent at once. */
const rounds = process.env.TEST_FULL ? 2_000 : 200;

const boundary = "plainform-fuzz-0123456789";

/** A request as it goes out. */
interface Sent {
  operation: ApiOperation;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Texts that have broken servers. */
const nasty = fc.constantFrom(
  "",
  " ",
  "0",
  "-1",
  "1e999",
  "NaN",
  "null",
  "true",
  "[]",
  "{}",
  "\0",
  "\ud800",
  "\u202e",
  "🦊",
  "é",
  "%",
  "%ff",
  "%00",
  "../..",
  "'; drop table posts; --",
  "$1",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "a@b.example",
  "00000000-0000-7000-8000-000000000000",
  "2026-02-30T00:00:00Z",
  "2026-01-31T09:30:00Z",
  "a".repeat(300),
  "x".repeat(21_000),
);
const text = fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 40 }), fc.string());
const anything = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer(),
  fc.double(),
);

/** Mostly what a schema asks for, so that requests get past the first check, and else anything. */
function valueFor(api: DescribedApi, schema: JsonSchema): fc.Arbitrary<unknown> {
  const {
    type,
    format,
    enum: options,
    pattern,
    minimum,
    maximum,
    properties,
  } = api.resolve(schema);
  const fits = (): fc.Arbitrary<unknown> => {
    if (Array.isArray(options)) return fc.constantFrom(...options);
    if (format === "uuid") return fc.uuid();
    if (format === "email") return fc.emailAddress();
    if (format === "date-time")
      return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    if (type === "integer") {
      return fc.integer({ min: Number(minimum ?? -99), max: Number(maximum ?? 99) });
    }
    if (type === "boolean") return fc.boolean();
    if (typeof pattern === "string" && pattern.length < 200) {
      return fc.stringMatching(new RegExp(pattern));
    }
    if (type === "object") return objectOf(api, properties as Record<string, JsonSchema>);
    return fc.string({ minLength: 1, maxLength: 40 });
  };
  return fc.oneof({ weight: 8, arbitrary: fits() }, { weight: 1, arbitrary: anything });
}

function objectOf(api: DescribedApi, properties: Record<string, JsonSchema> = {}) {
  const known: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valueFor(api, schema)]),
  );
  return fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.record(known) },
        { weight: 1, arbitrary: fc.record(known, { requiredKeys: [] }) },
      ),
      fc.option(fc.dictionary(text, anything, { maxKeys: 3 }), { freq: 8, nil: {} }),
    )
    .map(([own, extra]) => ({ ...own, ...extra }));
}

/** A text in a path, a query or a form as a client writes it; a lone surrogate has no such form. */
const encoded = (value: unknown) =>
  encodeURIComponent(
    String(typeof value === "object" ? JSON.stringify(value) : value).toWellFormed(),
  );
/** No longer than Node reads an address, and neither nothing nor dots, which would be another address. */
const inAddress = (value: unknown) => {
  const part = encoded(value).slice(0, 1_000);
  return /^\.{0,2}$/.test(part) ? "%20" : part;
};
/** What may stand in a header. */
const headerText = (value: unknown) =>
  String(value)
    .replaceAll(/[^\x20-\x7e]/g, "?")
    .trim();

function encode(type: string, value: unknown): string {
  if (!type.includes("form")) return JSON.stringify(value) ?? "";
  const entries = Object.entries(typeof value === "object" && value !== null ? value : { value });
  if (type.startsWith("multipart")) {
    const parts = entries.map(
      ([name, part]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${encoded(name)}"\r\n\r\n${String(part).toWellFormed()}\r\n`,
    );
    return `${parts.join("")}--${boundary}--\r\n`;
  }
  return entries.map(([name, part]) => `${encoded(name)}=${encoded(part)}`).join("&");
}

/** Requests to any operation of the document. */
function requestOf(api: DescribedApi, ids: readonly string[]): fc.Arbitrary<Sent> {
  const conditions = fc.constantFrom('"x"', "*", 'W/"x"', "x", '"', "");
  return fc.constantFrom(...api.operations).chain((operation) => {
    const { parameters, body } = operation;
    const types = Object.keys(body);
    return fc
      .record({
        parameters: fc.tuple(
          ...parameters.map(({ in: place, schema }) => {
            const value = place === "header" ? conditions : valueFor(api, schema);
            const known = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, value);
            return place === "path" ? known : fc.option(value, { nil: undefined });
          }),
        ),
        type: fc.oneof(
          {
            weight: 8,
            arbitrary: fc.constantFrom(...(types.length > 0 ? types : ["application/json"])),
          },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              "",
              "text/plain",
              "application/xml",
              ";",
              "multipart/form-data",
            ),
          },
        ),
        accept: fc.option(
          fc.constantFrom(
            "application/json",
            "*/*",
            "text/html",
            "image/*",
            ";q=",
            "a/b;q=0.5, */*;q=0",
          ),
          { nil: undefined },
        ),
        method: fc.option(
          fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
          {
            freq: 12,
            nil: operation.method,
          },
        ),
        value: types[0] ? valueFor(api, body[types[0]] ?? {}) : anything,
        broken: fc.option(text, { freq: 12, nil: undefined }),
      })
      .map((parts): Sent => {
        const headers: Record<string, string> = {};
        let path = operation.path;
        const query: string[] = [];
        parameters.forEach(({ name, in: place }, index) => {
          const value = parts.parameters[index];
          if (value === undefined) return;
          if (place === "path") path = path.replace(`{${name}}`, () => inAddress(value));
          else if (place === "query") query.push(`${name}=${inAddress(value)}`);
          else headers[name.toLowerCase()] = headerText(value);
        });
        const { method, accept, broken, value } = parts;
        const type =
          parts.type === "multipart/form-data" ? `${parts.type}; boundary=${boundary}` : parts.type;
        if (accept !== undefined) headers.accept = accept;
        const hasBody = !["GET", "HEAD"].includes(method);
        if (hasBody && type !== "") headers["content-type"] = type;
        return {
          operation,
          method,
          path: query.length > 0 ? `${path}?${query.join("&")}` : path,
          headers,
          body: hasBody ? (broken ?? encode(type, value)).toWellFormed() : undefined,
        };
      });
  });
}

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
