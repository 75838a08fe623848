import { expect, test } from "../qa/modes.ts";

test("StrictMode is on: what is rendered is rendered twice", async ({ page, visit }) => {
  await visit("/bench/lists?notes=10");
  expect(await page.evaluate("window.rendered")).toBe(20);
});
