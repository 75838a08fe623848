import { expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf } from "@/packages/plainform/src/core/fields-of.ts";
import { splitProps } from "@/packages/plainform/src/react/split-props.ts";

const text = z.string();
const { email, url, phone, any, secret, age } = fieldsOf(
  z.object({
    email: z.email(),
    url: z.url().optional(),
    phone: z.e164(),
    any: text,
    secret: text.meta({ secret: true }),
    age: z.number(),
  }),
);

test.each([
  ["a schema of an email address", { field: email }, "ltr"],
  ["a schema of a web address that may be absent", { field: url }, "ltr"],
  ["a schema of a telephone number", { field: phone }, "ltr"],
  ["any text", { field: any }, undefined],
  ["a secret", { field: secret }, undefined],
  ["the type", { field: any, type: "tel" }, "ltr"],
  ["the type of any text", { field: any, type: "search" }, undefined],
  ["the keys of a telephone", { field: any, inputMode: "url" }, "ltr"],
  [
    "what the browser may fill in",
    { field: any, autoComplete: "section-home tel-national" },
    "ltr",
  ],
  ["the number of a card", { field: any, autoComplete: "cc-number" }, "ltr"],
  ["the name on a card", { field: any, autoComplete: "cc-name" }, undefined],
  ["the page", { field: any, autoComplete: "email", dir: "rtl" }, "rtl"],
  ["a number, whose component knows", { field: age, autoComplete: "tel" }, undefined],
] as const)("%s tells the direction in which it is written", (_, props, dir) => {
  const { control } = splitProps(props as never) as { control: { dir?: string } };
  expect(control.dir).toBe(dir);
});

test("what the schema says may be filled in tells it, too", () => {
  const { mail } = fieldsOf(z.object({ mail: text.meta({ autocomplete: "work email" }) }));
  expect(splitProps({ field: mail } as never).control).toHaveProperty("dir", "ltr");
});
