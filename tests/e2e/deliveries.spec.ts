import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { expect, onPath, test } from "../qa/modes.ts";
import { expectAccessible, expectNoSidewaysScrolling, expectValidHtml } from "../qa/page-checks.ts";
import { unique } from "../qa/post-form.ts";
import { signed, type Told, type VendorName } from "../qa/signed.ts";

/** Sends a delivery and waits until it is handled. Its id. */
async function deliver(
  request: APIRequestContext,
  vendor: VendorName,
  told: Told = {},
): Promise<string> {
  const id = unique(vendor).replace(" ", "-");
  const { headers, body } = await signed[vendor]({ id, ...told });
  const answer = await request.post(`/api/webhooks/${vendor}`, { headers, data: body });
  expect(answer.status()).toBe(202);
  await expect.poll(() => stateOf(id)).not.toBe("waiting");
  return id;
}

const posted = (title: string) => ({
  event: "post.submitted",
  payload: { data: { title, content: "By webhook" } },
});

function inDatabase<Result>(work: (db: DatabaseSync) => Result): Result {
  const db = new DatabaseSync(join("test-results/data", "plainform.db"), { timeout: 5_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const stateOf = (id: string) =>
  inDatabase((db) => db.prepare("select state from deliveries where vendor_id = ?").get(id)?.state);

/** As if its handler had failed until it was given up. */
function giveUp(id: string): void {
  const sql =
    "update deliveries set state = 'failed', note = 'Somebody was faster' where vendor_id = ?";
  inDatabase((db) => db.prepare(sql).run(id));
}

const itemOf = (page: Page, id: string): Locator =>
  page.getByRole("listitem").filter({ has: page.getByText(id, { exact: true }) });

test("shows what came, whose it is, and what became of it", async ({ page, request, visit }) => {
  const title = unique("Told");
  const ping = await deliver(request, "github", { event: "ping", payload: { zen: "Calm." } });
  const post = await deliver(request, "standard", posted(title));
  const unknown = await deliver(request, "stripe", { event: "customer.created" });
  await visit("/deliveries");
  await expect(itemOf(page, ping)).toContainText(
    /ping\s*Handled\s*GitHub, .*UTC.*GitHub can reach us/,
  );
  await expect(itemOf(page, post)).toContainText(
    /post\.submitted.*Standard Webhooks.*Post published/,
  );
  await expect(itemOf(page, unknown)).toContainText(/customer\.created.*Stripe.*Nothing to do/);
  await visit("/posts");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

/** Opens the page of one that failed, where the list leads. */
async function open(
  page: Page,
  id: string,
  visit: (url: string) => Promise<unknown>,
): Promise<Locator> {
  const link = itemOf(page, id).getByRole("link", { name: `Handle again: ${id}` });
  await visit((await link.getAttribute("href")) ?? "");
  return page.getByRole("button", { name: "Handle again" });
}

test("lets one that was given up be handled again", async ({ page, request, visit, send }) => {
  const title = unique("Told again");
  const id = await deliver(request, "standard", posted(title));
  giveUp(id);
  await visit("/deliveries");
  await expect(itemOf(page, id)).toContainText("Somebody was faster");
  const button = await open(page, id, visit);
  await send(() => button.click());
  await expect(page).toHaveURL(onPath("/deliveries"));
  await expect(page.getByRole("status")).toHaveText("Delivery handled");
  await expect(itemOf(page, id)).toContainText("Post published");
});

test("a delivery that failed says why, also after it failed again, and its pages are valid and accessible", async ({
  page,
  request,
  visit,
  send,
  mode,
}) => {
  const reason = "The payload doesn’t fit: data.title: Enter a title";
  const id = await deliver(request, "standard", posted(""));
  await deliver(request, "stripe", { event: "x".repeat(255) });
  const check = async () => {
    await expectValidHtml(await page.content());
    await expectNoSidewaysScrolling(page);
    // axe itself needs timers, so scripts.
    if (mode !== "no-js") await expectAccessible(page);
  };
  await visit("/deliveries");
  await expect(itemOf(page, id)).toContainText("Failed");
  await expect(itemOf(page, id)).toContainText(reason);
  await check();
  const button = await open(page, id, visit);
  await send(() => button.click());
  await expect(page.locator("form").getByRole("alert")).toContainText(`It failed again. ${reason}`);
  await check();
});

test("the list of deliveries is read page by page", async ({ page, request, visit }) => {
  const first = await deliver(request, "stripe");
  for (let n = 0; n < 20; n++) await deliver(request, "stripe");
  await visit("/deliveries");
  await expect(itemOf(page, first)).toHaveCount(0);
  await page.getByRole("link", { name: "Older deliveries" }).click();
  await expect(itemOf(page, first)).toBeVisible();
  await page.getByRole("link", { name: "Newest deliveries" }).click();
  await expect(page).toHaveURL(onPath("/deliveries"));
});

test("an id that no delivery has is told as such", async ({ request }) => {
  for (const id of ["00000000-0000-7000-8000-000000000000", "x", "%00"]) {
    const answer = await request.get(`/deliveries/${id}`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain("Page not found");
  }
});

test("the list of deliveries says how deliveries come while it is empty", async ({
  page,
  emptyURL,
  visit,
  mode,
}) => {
  const response = await visit(`${emptyURL}/deliveries`);
  await expect(page.getByText("Nothing has come yet.")).toBeVisible();
  await expectValidHtml(await response.text());
  if (mode !== "no-js") await expectAccessible(page);
});
