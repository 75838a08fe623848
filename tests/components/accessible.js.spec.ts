import { componentNames } from "@/states/manifest.ts";
import { test } from "../qa/modes.ts";
import { expectAccessible, expectNoSidewaysScrolling } from "../qa/page-checks.ts";
import { expectVisibleChoice, expectVisibleError, expectVisibleFocus } from "./focus.ts";
import { shown } from "./state-page.ts";

for (const name of componentNames) {
  test(`${name} is accessible in light, dark and forced colours, and on a narrow screen`, async ({
    page,
    visit,
  }) => {
    await visit(`/states/${name}`);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const { section } = shown(page, "default");
    await expectVisibleFocus(section);
    await expectVisibleChoice(section);
  });
}

for (const name of ["CheckboxField", "CheckboxGroup", "RadioGroup", "SwitchField"] as const) {
  test(`${name} looks wrong in forced colours, too`, async ({ page, visit }) => {
    await visit(`/states/${name}`);
    await page.emulateMedia({ forcedColors: "active" });
    await expectVisibleError(shown(page, "error").section);
  });
}
