import { expect, test } from "../qa/modes.ts";
import { sendingForm } from "./sending-form.ts";

test("the address of an answer leads to what the form says, be it an error or a success", async ({
  page,
  visit,
  send,
}) => {
  const form = sendingForm(page);
  await visit(form.address());
  await send(() => form.button("Publish").click());
  const { hash } = new URL(page.url());
  expect(hash).toBe("#sent-result");
  await expect(form.summary).toBeFocused();
  await expect(form.summary).toHaveAttribute("id", hash.slice(1));

  await form.title.fill("A");
  await send(() => form.button("Publish").click());
  expect(new URL(page.url()).hash).toBe(hash);
  await expect(form.status).toHaveText(JSON.stringify({ title: "A", do: "publish" }));
  await expect(form.status).toHaveAttribute("id", hash.slice(1));
  await expect(form.status).toBeFocused();
  await expect(page.locator(hash)).toHaveCount(1);
});
