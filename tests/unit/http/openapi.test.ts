import { globSync, readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test, vi } from "vitest";
import { document } from "@/app/api/document.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

test("Redocly finds nothing wrong with the document", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(
    problems.map(({ ruleId, severity, message, location }) => ({
      ruleId,
      severity,
      message,
      at: location[0]?.pointer,
    })),
  ).toEqual([]);
});

test("the generated client of the tests is that of this document", () => {
  const known = JSON.parse(readFileSync("tests/api/client/openapi.json", "utf8"));
  expect(
    JSON.parse(JSON.stringify(document)),
    "Put the document into tests/api/client/openapi.json, and run “npm ci && npm run generate” there",
  ).toEqual(known);
});

test("every route of the API is in it, except those about the document and those that are called by other services", () => {
  const addresses = globSync("app/api/**/route.ts")
    .map((file) => file.replaceAll("\\", "/").slice("app".length, -"/route.ts".length))
    .filter((address) => !/\[\[|openapi\.json|\/webhooks\//.test(address))
    .map((address) => address.replaceAll("[", "{").replaceAll("]", "}"));
  expect(Object.keys(document.paths ?? {}).toSorted()).toEqual(addresses.toSorted());
});

test("every operation says what it takes, what it answers and what may go wrong", () => {
  const { post, get } = document.paths?.["/api/users"] ?? {};
  expect(get?.parameters).toEqual(
    ["limit", "cursor", "fields", "email"]
      .map((name) =>
        expect.objectContaining({ in: "query", name, description: expect.any(String) }),
      )
      .concat(expect.objectContaining({ in: "header", name: "If-None-Match" })),
  );
  expect(
    Object.keys(post?.requestBody && "content" in post.requestBody ? post.requestBody.content : {}),
  ).toEqual(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]);
  expect(Object.keys(post?.responses ?? {})).toEqual([
    "201",
    "303",
    "400",
    "403",
    "405",
    "406",
    "409",
    "412",
    "413",
    "415",
    "422",
    "500",
  ]);
  const { get: one, put, patch, delete: remove } = document.paths?.["/api/users/{id}"] ?? {};
  expect(one?.responses?.["304"]).toHaveProperty("headers.ETag");
  for (const write of [put, patch]) expect(write?.responses?.["303"]).toHaveProperty("headers");
  for (const write of [put, patch, remove]) {
    const named = write?.parameters?.map((parameter) => "name" in parameter && parameter.name);
    expect(named).toEqual(["id", "If-Match", "If-None-Match"]);
    expect(write?.responses?.["405"]).toHaveProperty("headers.Allow");
  }
  expect(document.components?.schemas?.UserInput).toEqual({
    type: "object",
    properties: {
      name: { type: "string", minLength: 1, maxLength: 100 },
      email: expect.objectContaining({ type: "string", format: "email", maxLength: 254 }),
    },
    required: ["name", "email"],
  });
});
