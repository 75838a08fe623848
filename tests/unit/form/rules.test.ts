import { expect, test, vi } from "vitest";
import { z } from "zod";
import { tokenName } from "@/lib/form/kit-names.ts";
import type { Once } from "@/lib/form/once.ts";
import { type Rules, withRules } from "@/lib/form/rules.ts";
import { submit } from "@/lib/form/submit.ts";
import { formData } from "./form-data.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}));

const schema = z
  .object({
    name: z.string().min(1, "Enter a name"),
    email: z.email("Enter an email address").trim().toLowerCase(),
    age: z.number("Enter your age").optional(),
    address: z.object({ city: z.string().min(1, "Enter a city") }).optional(),
  })
  .refine(({ name }) => name !== "nobody", { path: ["name"], error: "Enter another name" });

const taken = "This email address has an account already";
const rules = {
  email: async (email: string) => (email === "taken@example.com" ? taken : undefined),
} satisfies Rules<typeof schema>;
const never = () => Promise.reject(new Error("The operation ran"));
const done = async () => ({ message: "Saved" });

test("what a rule refuses is an error at its field, and nothing is done", async () => {
  const data = formData(["name", "Ada"], ["email", "taken@example.com"]);
  expect(await submit(schema, data, never, { rules })).toMatchObject({
    status: "invalid",
    fieldErrors: { email: [taken] },
    values: { name: "Ada", email: "taken@example.com" },
  });
});

test("what all rules accept is done", async () => {
  const data = formData(["name", "Ada"], ["email", "ada@example.com"]);
  expect(await submit(schema, data, done, { rules })).toMatchObject({ status: "success" });
});

test("a rule gets the value as the schema makes it", async () => {
  const loose = z.object({ email: z.string().trim().toLowerCase() });
  const data = formData(["email", " TAKEN@example.com"]);
  expect(await submit(loose, data, never, { rules })).toMatchObject({
    fieldErrors: { email: [taken] },
  });
});

test("a person hears of a rule together with what else is wrong, in the schema's order", async () => {
  const data = formData(["name", ""], ["email", "taken@example.com"], ["age", "x"]);
  const { fieldErrors } = await submit(schema, data, never, { rules });
  expect(Object.entries(fieldErrors)).toEqual([
    ["name", ["Enter a name"]],
    ["email", [taken]],
    ["age", ["Enter your age"]],
  ]);
});

test("a rule isn't asked about what the schema refuses, or what is absent", async () => {
  const rule = vi.fn(async () => "refused");
  const asked = { email: rule, age: rule, address: rule };
  const data = formData(["name", "Ada"], ["email", "no address"], ["address.city", ""]);
  await submit(schema, data, never, { rules: asked });
  await withRules(schema, asked, data, { "address.city": ["Enter a city"] });
  expect(rule).not.toHaveBeenCalled();
});

test("a group of fields can have a rule", async () => {
  const data = formData(["name", "Ada"], ["email", "a@example.com"], ["address.city", "Atlantis"]);
  const known: Rules<typeof schema> = {
    address: async ({ city }) => (city === "Atlantis" ? "Enter a city that exists" : undefined),
  };
  expect(await submit(schema, data, never, { rules: known })).toMatchObject({
    fieldErrors: { address: ["Enter a city that exists"] },
  });
});

test("a rule is not asked again about a submission that was saved: its own value is there now", async () => {
  const saved = new Map<string, unknown>();
  const once = (async (key, work) => {
    if (!saved.has(key)) saved.set(key, await work());
    return saved.get(key);
  }) as Once;
  const emails = new Set<string>();
  const isFree: Rules<typeof schema> = {
    email: async (email) => (emails.has(email) ? taken : undefined),
  };
  const data = formData(
    ["name", "Ada"],
    ["email", "ada@example.com"],
    [tokenName, `${crypto.randomUUID()}.form`],
  );
  const save = async ({ email }: { email: string }) => {
    emails.add(email);
    return { message: "Saved" };
  };
  const options = { rules: isFree, once };
  expect(await submit(schema, data, save, options)).toMatchObject({ status: "success" });
  expect(await submit(schema, data, save, options)).toMatchObject({ status: "success" });
});

test("a rule that fails is told as anything unexpected", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const data = formData(["name", "Ada"], ["email", "ada@example.com"]);
  const broken: Rules<typeof schema> = { email: () => Promise.reject(new Error("no database")) };
  expect(await submit(schema, data, never, { rules: broken })).toMatchObject({ status: "failed" });
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test("a rule for no field of the schema says so", async () => {
  const wrong = { nickname: async () => undefined } as unknown as Rules<typeof schema>;
  await expect(withRules(schema, wrong, formData(), {})).rejects.toThrow("“nickname”");
});
