import { existsSync, readFileSync } from "node:fs";
import { test as base, expect, type Page } from "@playwright/test";

declare const __STORYBOOK_ADDONS_CHANNEL__: {
  emit: (event: string, options: object) => void;
  on: (event: string, listener: (told: unknown) => void) => void;
  off: (event: string, listener: (told: unknown) => void) => void;
};

declare const __STORYBOOK_PREVIEW__: { currentRender?: { phase?: string } } | undefined;

const folder = ".storybook-static";
/** Browsers let a page use the clipboard, without which Storybook gives plays no user, on such a host only. */
const site = "http://stories.localhost";

/** Storybook as `npm run stories:build` made it, without a server. Whatever the console says fails the test. */
const test = base.extend({
  page: async ({ page }, use) => {
    const said: string[] = [];
    page.on("console", (message) => {
      if (/^(warning|error)$/.test(message.type())) said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(String(error)));
    await page.route(`${site}/**`, (route) => {
      const path = `${folder}${new URL(route.request().url()).pathname.replace(/\/$/, "/index.html")}`;
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
    });
    await use(page);
    expect(said, "what the browser’s console says").toEqual([]);
  },
});

const index = `${folder}/index.json`;
if (!existsSync(index)) {
  throw new Error("These tests open the built Storybook. Run “npm run stories:build” first.");
}
const { entries } = JSON.parse(readFileSync(index, "utf8")) as {
  entries: Record<string, { id: string; type: "docs" | "story"; title: string; tags: string[] }>;
};

const preview = (page: Page) => page.frameLocator("#storybook-preview-iframe");
const choose = async (page: Page, tool: string, option: string) => {
  await page.getByRole("button", { name: tool }).click();
  await page.getByText(option, { exact: true }).last().click();
};

test("every page of documentation shows its stories", async ({ page }) => {
  const all = Object.values(entries);
  const [first, ...others] = all.filter(({ type }) => type === "docs");
  await page.goto(`${site}/iframe.html?viewMode=docs&id=${first?.id}`);
  for (const { id, title } of others) {
    // As the sidebar does it; each page anew would take the minute that this takes seconds.
    await page.evaluate(
      (storyId) =>
        __STORYBOOK_ADDONS_CHANNEL__.emit("setCurrentStory", { storyId, viewMode: "docs" }),
      id,
    );
    await expect(page.locator("h1.sbdocs-title")).toHaveText(title.replace(/^.*\//, ""));
    const stories = all.filter(
      (other) => other.title === title && other.type === "story" && other.tags.includes("autodocs"),
    );
    // The first one stands at the top, too.
    const shown = page.locator('[id^="story--"][id$="-inner"]:not(:empty)');
    await expect(shown, id).toHaveCount(stories.length + 1);
  }
});

test("the toolbar changes theme, direction and language, and takes the scripts away", async ({
  page,
}) => {
  await page.goto(`${site}/?path=/story/components-radiogroup--error-and-hint`);
  const story = preview(page).locator("#storybook-root > div");
  await expect(story).toHaveAttribute("dir", "ltr");

  await choose(page, "Theme", "Dark");
  await expect(preview(page).locator("html")).toHaveAttribute("data-theme", "dark");
  await choose(page, "Direction", "Right to left");
  await expect(story).toHaveAttribute("dir", "rtl");
  await choose(page, "Language", "Deutsch");
  await expect(story).toHaveAttribute("lang", "de");
  await expect(story.getByRole("radio").first()).toHaveAccessibleName(/Grundstück/);

  await choose(page, "JavaScript", "JavaScript off");
  const frame = preview(page).locator("#storybook-root iframe");
  // Scripts may run only where a sandbox says so.
  await expect(frame).toHaveAttribute("sandbox", "allow-same-origin");
  const html = frame.contentFrame().locator("html");
  await expect(html).toHaveAttribute("data-theme", "dark");
  await expect(html.getByRole("radio").first()).toBeVisible();
  await expect(html.getByRole("radio").first()).toHaveCSS("width", "24px");
  await expect(html.locator("[dir=rtl][lang=de]")).toBeVisible();
});

test("what is changed in the controls is changed in the story", async ({ page }) => {
  await page.goto(`${site}/?path=/story/components-textfield--hint`);
  await page.locator("#control-hint").fill("Your stage name will do");
  await page.locator("#set-disabled").click();
  await page.getByText("False", { exact: true }).click();
  const control = preview(page).getByLabel("Full name");
  await expect(control).toHaveAccessibleDescription("Your stage name will do");
  await expect(control).toBeDisabled();
});

for (const story of ["errorsummary--default", "confirmaction--default"]) {
  test(`without scripts, the console has nothing to say of ${story}`, async ({ page }) => {
    await page.goto(`${site}/iframe.html?id=components-${story}&globals=scripts:off`);
    const frame = page.frameLocator("#storybook-root iframe");
    await expect(frame.locator("form, input, summary").first()).toBeVisible();
    await expect(frame.locator("script")).toHaveCount(0);
  });
}

test("without scripts, what is revealed is to be seen whole", async ({ page }) => {
  await page.goto(`${site}/iframe.html?id=components-confirmaction--default&globals=scripts:off`);
  const frame = page.locator("#storybook-root iframe");
  const ask = frame.contentFrame().locator("summary");
  const height = async () => (await frame.boundingBox())?.height ?? 0;
  // From outside: no script runs in there.
  const isWhole = () =>
    frame.evaluate((element: HTMLIFrameElement) => {
      const page = element.contentDocument?.documentElement;
      return page !== undefined && page.scrollHeight <= element.clientHeight;
    });
  await expect(ask).toBeVisible();
  const closed = await height();
  await ask.click();
  await expect.poll(height).toBeGreaterThan(closed);
  expect(await isWhole()).toBe(true);
  await ask.click();
  await expect.poll(height).toBe(closed);
});

/** Shows a story as the sidebar does, and comes back with what its play has found wrong. */
function played(page: Page, storyId: string): Promise<string[]> {
  return page.evaluate(
    (id) =>
      new Promise<string[]>((resolve) => {
        const channel = __STORYBOOK_ADDONS_CHANNEL__;
        const wrong: string[] = [];
        const onThrown = (error: unknown) => {
          wrong.push(`${id}: ${(error as Error).message}`);
        };
        const onFinished = (finished: unknown) => {
          const { storyId, status } = finished as { storyId: string; status: string };
          if (storyId !== id) return;
          channel.off("playFunctionThrewException", onThrown);
          channel.off("storyFinished", onFinished);
          if (status === "error" && wrong.length === 0) wrong.push(`${id} has failed`);
          resolve(wrong);
        };
        channel.on("playFunctionThrewException", onThrown);
        channel.on("storyFinished", onFinished);
        channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
      }),
    storyId,
  );
}

for (const { name, globals } of [
  { name: "in German", globals: "locale:de" },
  { name: "in Arabic and without scripts", globals: "locale:ar;scripts:off" },
]) {
  test(`the plays of all stories pass ${name}`, async ({ page }) => {
    test.setTimeout(8 * 60_000);
    const [first, ...others] = Object.values(entries).filter(({ type }) => type === "story");
    // axe looks at the same states in other tests; this one is about the plays.
    const chosen = `a11y.manual:!true;${globals}`;
    await page.goto(`${site}/iframe.html?viewMode=story&id=${first?.id}&globals=${chosen}`);
    // Storybook reloads its page where it leaves a story that is still being played.
    await page.waitForFunction(() => __STORYBOOK_PREVIEW__?.currentRender?.phase === "finished");
    const wrong: string[] = [];
    for (const { id } of others) wrong.push(...(await played(page, id)));
    expect(wrong).toEqual([]);
  });
}
