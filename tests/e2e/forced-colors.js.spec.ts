import type { Locator } from "@playwright/test";
import { publish } from "../qa/feed.ts";
import { expect, test } from "../qa/modes.ts";

/** What is told by more than colours: there are none in forced colours, and some people see none. */

/** The names of the links that have a line under them, of their text or of their box. */
const underlined = (links: Locator) =>
  links.evaluateAll((all) =>
    all
      .filter((link) => {
        const { borderBottomStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(link);
        const hasBorder = borderBottomStyle !== "none" && Number.parseFloat(borderBottomWidth) > 0;
        return hasBorder || textDecorationLine.includes("underline");
      })
      .map((link) => link.textContent),
  );

for (const { path, name } of [
  { path: "/posts", name: "Posts" },
  { path: "/posts/new", name: "Posts" },
  { path: "/users", name: "Users" },
  { path: "/deliveries", name: "Deliveries" },
  { path: "/api/docs", name: "API" },
]) {
  test(`in forced colours, the header of ${path} underlines the place where one is, and no other`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await visit(path);
    const places = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    await expect.poll(() => underlined(places)).toEqual([name]);
  });
}

test("each link of a page is told from text by a line or by the border of a button", async ({
  page,
  visit,
  request,
}) => {
  const { id } = await publish(request);
  const user = { name: "Ada", email: `${id}@example.com` };
  const { id: userId } = await (await request.post("/api/users", { data: user })).json();
  for (const path of [
    "/",
    "/posts",
    `/posts?text=${id}`,
    `/posts/${id}`,
    `/posts/${id}/delete`,
    "/users",
    `/users/${userId}`,
    "/deliveries",
    "/api/docs",
  ]) {
    await visit(path);
    const links = page.getByRole("main").getByRole("link");
    expect(await underlined(links), path).toEqual(await links.allTextContents());
  }
});
