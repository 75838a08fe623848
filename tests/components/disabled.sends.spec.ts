import { expect, test } from "../qa/modes.ts";

test("what can’t be used keeps its default after a form was refused", async ({
  page,
  visit,
  send,
}) => {
  await visit("/states/Fieldset/disabled-choices");
  const boxes = page.locator("form input:is([type=checkbox]:checked)");
  const expectDefaults = () =>
    expect
      .poll(() => boxes.evaluateAll((all: HTMLInputElement[]) => all.map(({ name }) => name)))
      .toEqual(["newsletter", "notify", "languages", "guests[0].isHost"]);
  await expectDefaults();
  await send(() => page.getByRole("button", { name: "Send" }).click());
  await expect(page.getByLabel("Full name")).toHaveAttribute("aria-invalid", "true");
  await expectDefaults();
});
