import { expect, test } from "../qa/modes.ts";

/** A click between the page and its scripts goes where it was aimed at. */
for (const path of [
  "/lab/matrix",
  "/lab/lists",
  "/lab/controls",
  "/posts",
  "/posts/new",
  "/users/new",
]) {
  test(`${path}: nothing moves when the scripts arrive`, async ({ page, visit, hydrated }) => {
    await visit(path);
    const places = () =>
      page.evaluate(() =>
        Array.from(
          document.querySelectorAll<HTMLInputElement>("main :is(input, select, textarea, button)"),
          (control) => {
            const { x, y } = control.getBoundingClientRect();
            return [`${control.type} ${control.name} ${control.value}`, x, y + scrollY] as const;
          },
        ).filter(([name]) => !name.startsWith("button")),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(0);
    await hydrated();
    expect(await places()).toEqual(before);
  });
}
