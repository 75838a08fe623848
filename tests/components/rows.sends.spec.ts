import type { Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

/** What arrived of the rows, but for what says that a row is there. */
async function arrivedOf(page: Page): Promise<string[][]> {
  const lines = (await page.locator("[data-arrived]").textContent()) ?? "";
  return lines
    .split("\n")
    .filter((line) => line.includes("."))
    .map((line) => JSON.parse(line));
}

const ada = (row: number) => [
  [`rooms[${row}].guest`, "Ada"],
  [`rooms[${row}].size`, "l"],
  [`rooms[${row}].floor`, "high"],
  [`rooms[${row}].isQuiet`, "on"],
];
const grace = (row: number) => [
  [`rooms[${row}].guest`, "Grace"],
  [`rooms[${row}].size`, "s"],
  [`rooms[${row}].floor`, "low"],
];

test("choices that can’t be changed show what their row has, and are sent under its name", async ({
  page,
  visit,
  send,
}) => {
  await visit("/states/FieldArray/read-only-choices");
  const guest = (number: number) => room(number).getByLabel("Guest");
  const button = page.getByRole("button", { name: "Send" });
  const room = (number: number) => page.getByRole("group", { name: `Room ${number}`, exact: true });
  const shown = async (number: number, texts: string[]) => {
    for (const [i, label] of ["Size", "Floor", "Is quiet"].entries()) {
      const field = room(number).getByRole("group", { name: label, exact: true });
      await expect(field).toHaveText(`${label}${texts[i]}`);
    }
  };
  await shown(1, ["Large", "Upper floor", "Yes"]);
  await shown(2, ["Small", "Ground floor", "No"]);
  await page.getByRole("button", { name: "Move up Room 2" }).click();
  await expect(guest(1)).toHaveValue("Grace");
  await shown(1, ["Small", "Ground floor", "No"]);
  await shown(2, ["Large", "Upper floor", "Yes"]);
  await guest(2).fill("");
  await send(() => button.click());
  await expect(guest(2)).toHaveAttribute("aria-invalid", "true");
  await shown(1, ["Small", "Ground floor", "No"]);
  await shown(2, ["Large", "Upper floor", "Yes"]);
  await guest(2).fill("Ada");
  await send(() => button.click());
  await expect(page.getByText("Sent", { exact: true })).toBeVisible();
  expect(await arrivedOf(page)).toEqual([...grace(0), ...ada(1)]);
});
