// Measures the scripts that a page loads at first and after the first blur, gzipped as the server sends them, in kB of
// 1024 bytes.
import { get } from "node:http";
import { control, open, settle, visit } from "./browser.mjs";

/** Returns for each contender the bytes of the bare page (`base`), of the form (`over`) and of the first blur (`blur`). */
export async function bytes(browser, contenders) {
  const results = new Map();
  for (const { name, bare, page } of contenders) {
    const base = await loaded(browser, bare);
    const form = await loaded(browser, page);
    results.set(name, { base: base.load, over: form.load - base.load, blur: form.blur });
  }
  return results;
}

async function loaded(browser, url) {
  const { context, page } = await open(browser, { slow: 1 });
  const scripts = new Set();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(request.url());
  });
  const size = async () => {
    const sizes = await Promise.all(Array.from(scripts, gzipped));
    return sizes.reduce((sum, each) => sum + each, 0) / 1024;
  };
  await visit(page, url);
  await page.waitForLoadState("networkidle");
  const load = await size();
  const email = page.locator(control("email"));
  await email.fill("b");
  await email.blur();
  await settle(page);
  await page.waitForLoadState("networkidle");
  const blur = (await size()) - load;
  await context.close();
  return { load, blur };
}

/** Returns the number of bytes that the server sends for an address, before they are decompressed. */
function gzipped(url) {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      let size = 0;
      answer.on("data", (chunk) => {
        size += chunk.length;
      });
      answer.on("end", () => resolve(size));
    });
    request.on("error", reject);
  });
}
