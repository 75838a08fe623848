import type { Page, Request } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";

const address = "/lab/live-checks";
const email = (page: Page) => page.getByLabel("Email address");
const password = (page: Page) => page.getByLabel("Password", { exact: true });
const taken = /has an account already/;

const isCheck = (request: Request) => request.url().includes("/api/lab/checks");

/** The checks that are asked from now on. */
function checksOf(page: Page): Request[] {
  const checks: Request[] = [];
  page.on("request", (request) => {
    if (isCheck(request)) checks.push(request);
  });
  return checks;
}

test.beforeEach(({ expectConsoleError }) => {
  // Browsers log each answer of 400 and above.
  expectConsoleError(/status of (409|429|500).*\/api\/lab\/checks/);
  expectConsoleError(/ERR_(FAILED|INTERNET_DISCONNECTED).*\/api\/lab\/checks/);
});

test("who leaves a field hears what only the server knows, and the form is not pending", async ({
  page,
  visit,
}) => {
  await visit(address);
  const posts: Request[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && !isCheck(request)) posts.push(request);
  });
  await email(page).fill("taken@example.com");
  await page.evaluate(() => {
    const form = document.forms[0] as HTMLFormElement;
    new MutationObserver(() => form.setAttribute("data-was-busy", "")).observe(form, {
      attributeFilter: ["aria-busy"],
    });
  });
  await email(page).press("Tab");
  await expect(email(page)).toHaveAccessibleDescription(taken);
  await expect(email(page)).toHaveAttribute("aria-invalid", "true");
  await expect(password(page)).toBeFocused();
  await expect(page.locator("form[data-was-busy]")).toHaveCount(0);
  expect(posts).toEqual([]);

  // It goes as one corrects it, and comes back with what is wrong again.
  await email(page).fill("ada@example.com");
  await expect(email(page)).not.toHaveAttribute("aria-invalid");
  await email(page).fill("taken@example.com");
  await email(page).press("Tab");
  await expect(email(page)).toHaveAccessibleDescription(taken);
});

test("a message stays when one looks at the field again, and nothing is asked twice", async ({
  page,
  visit,
}) => {
  await visit(address);
  const checks = checksOf(page);
  await email(page).fill("taken@example.com");
  await email(page).press("Tab");
  await expect(email(page)).toHaveAccessibleDescription(taken);
  await email(page).focus();
  await email(page).press("Tab");
  await password(page).fill("correct horse");
  await password(page).press("Tab");
  await expect.poll(() => checks.length).toBe(2);
  await expect(email(page)).toHaveAccessibleDescription(taken);
});

test("only what was changed and looks right is asked about", async ({ page, visit }) => {
  await visit(address);
  const checks = checksOf(page);
  await email(page).focus();
  await email(page).press("Tab");
  await email(page).fill("no address");
  await email(page).press("Tab");
  await expect(email(page)).toHaveAccessibleDescription(/Enter an email address/);
  await password(page).fill("correct horse");
  await password(page).press("Tab");
  // What is asked about the password comes after all that could have been asked about the address.
  await expect
    .poll(() => checks.map((check) => new URL(check.url()).search))
    .toEqual(["?field=password"]);
});

test("fields that are left quickly, one after the other, are all asked about", async ({
  page,
  visit,
}) => {
  await visit(address);
  const checks = checksOf(page);
  await email(page).fill("taken@example.com");
  await password(page).fill("password1");
  await password(page).press("Tab");
  await expect(email(page)).toHaveAccessibleDescription(taken);
  await expect(password(page)).toHaveAccessibleDescription(/harder to guess/);
  expect(checks.map((check) => new URL(check.url()).search).toSorted()).toEqual([
    "?field=email",
    "?field=password",
  ]);
});

test("an answer that comes after the next key is dropped", async ({ page, visit }) => {
  await visit(address);
  const asked = page.waitForRequest(isCheck);
  await email(page).fill("slow-taken@example.com");
  await email(page).press("Tab");
  const outdated = await asked;
  const failed = page.waitForEvent("requestfailed", (request) => request === outdated);
  await email(page).fill("ada@example.com");
  expect((await failed).failure()?.errorText).toBe("net::ERR_ABORTED");
  const answered = page.waitForResponse((response) => isCheck(response.request()));
  await email(page).press("Tab");
  expect((await answered).status()).toBe(204);
  await expect(email(page)).not.toHaveAttribute("aria-invalid");
});

test("a secret is sent in the body, never in an address", async ({ page, visit }) => {
  await visit(address);
  const asked = page.waitForRequest(isCheck);
  await password(page).fill("password1");
  await password(page).press("Tab");
  const request = await asked;
  expect(request.method()).toBe("POST");
  expect(request.url()).not.toContain("password1");
  expect(request.postData()).toBe("password=password1");
  await expect(password(page)).toHaveAccessibleDescription(/harder to guess/);
});

for (const [when, answer] of [
  ["asks too often", 429],
  ["meets a server that fails", 500],
  ["has no connection", undefined],
] as const) {
  test(`who ${when} hears nothing of it, and the form works`, async ({ page, visit, send }) => {
    await visit(address);
    await page.route("**/api/lab/checks?*", (route) =>
      answer === undefined ? route.abort() : route.fulfill({ status: answer }),
    );
    const over =
      answer === undefined
        ? page.waitForEvent("requestfailed", isCheck)
        : page.waitForResponse((response) => isCheck(response.request()));
    await email(page).fill("taken@example.com");
    await email(page).press("Tab");
    await over;
    await password(page).fill("correct horse");
    await page.getByLabel("Name").fill("Ada");
    await expect(page.locator("form [aria-invalid]")).toHaveCount(0);
    await send(() => page.getByRole("button", { name: "Create account" }).click());
    await expect(email(page)).toHaveAccessibleDescription(taken);
  });
}

test("a click that takes the focus off the field isn't moved away by what the server says", async ({
  page,
  visit,
}) => {
  await visit(address);
  await email(page).fill("taken@example.com");
  const name = page.getByLabel("Name");
  const box = await name.boundingBox();
  if (!box) throw new Error("The name isn’t shown");
  const answered = page.waitForResponse((response) => isCheck(response.request()));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await answered;
  await expect(email(page)).not.toHaveAttribute("aria-invalid");
  await page.mouse.up();
  await expect(name).toBeFocused();
  await expect(email(page)).toHaveAccessibleDescription(taken);
});
