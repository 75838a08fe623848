import { expect, test } from "../qa/modes.ts";

for (const query of ["", "?plain"]) {
  test(`Enter presses the first button that the application gave the form${query}`, async ({
    page,
    visit,
    send,
  }) => {
    await visit(`/lab/sending/list${query}`);
    const title = page.getByLabel("Title");
    await title.fill("A");
    await send(() => title.press("Enter"));
    const value = { title: "A", people: [{ name: "Ada" }], do: "draft" };
    await expect(page.getByRole("status")).toHaveText(JSON.stringify(value));
  });
}
