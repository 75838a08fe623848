import { expect, test } from "../qa/modes.ts";

test("Enter presses the first button that the application gave the form, also one that is none of the kit's", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/sending/list?plain");
  const title = page.getByLabel("Title");
  await title.fill("A");
  await send(() => title.press("Enter"));
  const value = { title: "A", people: [{ name: "Ada", pets: [{ name: "" }] }], do: "draft" };
  await expect(page.getByRole("status")).toHaveText(JSON.stringify(value));
});
