import { componentNames } from "@/states/manifest.ts";
import { expect, test } from "../qa/modes.ts";

/** 1280 × 1024 at 400 % ([WCAG 1.4.10](https://www.w3.org/TR/WCAG22/#reflow)). */
const zoomed = { width: 320, height: 256 };

test("at 400 % and with reduced motion, all of every component can be read and reached, and nothing moves", async ({
  page,
}) => {
  await page.setViewportSize(zoomed);
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const name of componentNames) {
    await test.step(name, async () => {
      await page.goto(`/states/${name}`, { waitUntil: "domcontentloaded" });
      expect(await page.evaluate(whatIsLost), `${name} at 400 %`).toEqual([]);
      expect(await page.evaluate(whatMoves), `${name} with reduced motion`).toEqual([]);
    });
  }
});

/** What sticks out of the screen, is cut off, or can't be seen while it has the focus. Runs in the page. */
function whatIsLost(): string[] {
  const nameOf = (element: Element) => element.outerHTML.slice(0, 120);
  const lost: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) lost.push(`the page is ${scrollWidth} px wide`);

  for (const details of document.querySelectorAll("details")) details.open = true;
  // What is for ears only is a pixel, until it has the focus.
  const isShown = (element: HTMLElement) =>
    element.checkVisibility() && element.offsetWidth > 1 && !element.closest(".sr-only");
  for (const element of document.querySelectorAll<HTMLElement>("main *")) {
    if (!isShown(element)) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const isOutside = width > 0 && (left < -1 || right > clientWidth + 1);
    const isCutOff =
      getComputedStyle(element).overflowX !== "visible" &&
      !element.matches("input, textarea, select") &&
      element.scrollWidth > element.clientWidth + 1;
    if (isOutside || isCutOff) lost.push(nameOf(element));
  }

  const targets = document.querySelectorAll<HTMLElement>(
    "main :is(a[href], button, summary, input:not([type=hidden]), select, textarea):not(:disabled)",
  );
  for (const target of targets) {
    target.focus();
    if (!isShown(target)) continue;
    const { left, top, width, height } = target.getBoundingClientRect();
    // Of a text with many lines, browsers bring the one that is written into view.
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height, 44) / 2);
    if (!at || !(target.contains(at) || at.contains(target) || at.matches("label"))) {
      lost.push(`covered while it has the focus: ${nameOf(target)}`);
    }
  }
  return lost;
}

/** What is animated or slides for longer than an eye notices. Runs in the page. */
function whatMoves(): string[] {
  const isLong = (durations: string) =>
    durations.split(",").some((duration) => Number.parseFloat(duration) > 0.01);
  const moving = (element: Element, part?: string) => {
    const { transitionDuration, transitionProperty, animationName, animationDuration } =
      getComputedStyle(element, part);
    const isAnimated = animationName !== "none" && isLong(animationDuration);
    return (transitionProperty !== "none" && isLong(transitionDuration)) || isAnimated;
  };
  const smooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth";
  const all = Array.from(document.body.querySelectorAll("*"));
  return [
    ...(smooth ? ["scrolling"] : []),
    ...all
      .filter((element) => [undefined, "::before", "::after"].some((at) => moving(element, at)))
      .map((element) => element.outerHTML.slice(0, 120)),
  ];
}
