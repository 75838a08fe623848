import { expect, test } from "../qa/modes.ts";
import { sendingForm } from "./sending-form.ts";

test("a file input that is left empty leaves the photo that was there", async ({
  page,
  visit,
  send,
}) => {
  const { test: name, saved } = sendingForm(page);
  await visit(`/lab/sending/photo?${new URLSearchParams({ test: name })}`);
  const save = page.getByRole("button", { name: "Save" });
  const file = page.getByLabel("Photo of the person");
  await page.getByLabel("Name", { exact: true }).fill("Ada");
  await file.setInputFiles({
    name: "ada.png",
    mimeType: "image/png",
    buffer: Buffer.from("A photo"),
  });
  await send(() => save.click());
  await expect(page.getByText("Photo: ada.png")).toBeVisible();

  await expect(file).toHaveValue("");
  await page.getByLabel("Name", { exact: true }).fill("Ada Lovelace");
  await send(() => save.click());
  await expect(page.getByRole("status")).toHaveText("Saved Ada Lovelace");
  await expect(page.getByText("Photo: ada.png")).toBeVisible();
  expect(await saved()).toEqual([{ name: "Ada", photo: "ada.png" }, { name: "Ada Lovelace" }]);
});
