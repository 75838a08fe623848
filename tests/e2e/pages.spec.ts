import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../qa/modes.ts";
import {
  expectAccessible,
  expectNoSidewaysScrolling,
  expectReadableWithoutStyles,
  expectValidHtml,
} from "../qa/page-checks.ts";
import { postForm, unique } from "../qa/post-form.ts";

/** A word that is wider than any screen. */
const longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

interface Person {
  page: Page;
  request: APIRequestContext;
  visit: (url: string) => Promise<unknown>;
  send: (act: () => Promise<unknown>) => Promise<unknown>;
}

async function makePost(request: APIRequestContext): Promise<string> {
  const answer = await request.post("/api/posts", {
    data: {
      title: unique(longWord),
      content: `${longWord.repeat(4)}\n\nمرحبا\n${"a".repeat(500)}`,
    },
  });
  expect(answer.status()).toBe(201);
  return `/posts/${(await answer.json()).id}`;
}

async function makeUser(request: APIRequestContext): Promise<string> {
  const email = `${unique("user").replaceAll(" ", "-")}@${"a".repeat(60)}.example.com`;
  const answer = await request.post("/api/users", { data: { name: longWord, email } });
  expect(answer.status()).toBe(201);
  return `/users/${(await answer.json()).id}`;
}

/** Every page in every state that it passes through: how to come there, and what is to be seen there. */
const states: { name: string; go: (person: Person) => Promise<void>; sees: RegExp }[] = [
  {
    name: "the home page",
    go: async ({ visit }) => void (await visit("/")),
    sees: /Forms that work before JavaScript does/,
  },
  {
    name: "a list with posts",
    go: async ({ request, visit }) => {
      await makePost(request);
      await visit("/posts");
    },
    sees: /Donaudampf/,
  },
  {
    name: "a list with errors in its form",
    go: async ({ page, request, visit, send }) => {
      await makePost(request);
      await visit("/posts");
      await postForm(page).fill("", longWord.repeat(2));
      await send(() => postForm(page).button.click());
    },
    sees: /There is a problem/,
  },
  {
    name: "a list after a success",
    go: async ({ page, visit, send }) => {
      await visit("/posts");
      await postForm(page).fill(unique(longWord), longWord.repeat(9));
      await send(() => postForm(page).button.click());
      await expect(postForm(page).status).toBeVisible();
    },
    sees: /Post published/,
  },
  {
    name: "the form of a new post",
    go: async ({ visit }) => void (await visit("/posts/new")),
    sees: /Write a post/,
  },
  {
    name: "the form of a new post with errors",
    go: async ({ page, visit, send }) => {
      await visit("/posts/new");
      await postForm(page).fill(longWord.repeat(3), "");
      await send(() => postForm(page).button.click());
    },
    sees: /There is a problem/,
  },
  {
    name: "a post",
    go: async ({ request, visit }) => void (await visit(await makePost(request))),
    sees: /Donaudampf/,
  },
  {
    name: "the form of an old post",
    go: async ({ request, visit }) => void (await visit(`${await makePost(request)}/edit`)),
    sees: /Edit post/,
  },
  {
    name: "the form of an old post with errors",
    go: async ({ page, request, visit, send }) => {
      await visit(`${await makePost(request)}/edit`);
      await postForm(page).fill("", "");
      await send(() => postForm(page).button.click());
    },
    sees: /There is a problem/,
  },
  {
    name: "the question before a post is deleted",
    go: async ({ request, visit }) => void (await visit(`${await makePost(request)}/delete`)),
    sees: /Delete this post\?/,
  },
  {
    name: "the users",
    go: async ({ request, visit }) => {
      await makeUser(request);
      await visit("/users");
    },
    sees: /Donaudampf/,
  },
  {
    name: "the form of a new user with errors",
    go: async ({ page, visit, send }) => {
      await visit("/users/new");
      await send(() => page.getByRole("button", { name: "Add user" }).click());
    },
    sees: /There is a problem/,
  },
  {
    name: "a user",
    go: async ({ request, visit }) => void (await visit(await makeUser(request))),
    sees: /Email address/,
  },
  {
    name: "the form of an old user",
    go: async ({ request, visit }) => void (await visit(`${await makeUser(request)}/edit`)),
    sees: /Edit user/,
  },
  {
    name: "the question before a user is deleted",
    go: async ({ request, visit }) => void (await visit(`${await makeUser(request)}/delete`)),
    sees: /Delete this user\?/,
  },
  {
    name: "a search that found something",
    go: async ({ request, visit }) => {
      await makePost(request);
      await visit(`/posts?text=${longWord}`);
    },
    sees: /posts? match/,
  },
  {
    name: "a search that found nothing",
    go: async ({ visit }) => void (await visit(`/posts?text=${longWord.repeat(2)}, too`)),
    sees: /No posts match/,
  },
  {
    name: "the documentation of the API",
    go: async ({ visit }) => void (await visit("/api/docs")),
    sees: /Publish a post/,
  },
  {
    name: "an address without a page",
    go: async ({ visit }) => void (await visit("/no/such/page")),
    sees: /Page not found/,
  },
];

test.describe("accessible, valid and narrow enough for a phone:", () => {
  for (const { name, go, sees } of states) {
    test(name, async ({ page, request, visit, send, mode, expectConsoleError }) => {
      if (name === "an address without a page") expectConsoleError(/status of 404/);
      await go({ page, request, visit, send });
      await expect(page.getByRole("main")).toContainText(sees);
      await expectValidHtml(await page.content());
      await expectNoSidewaysScrolling(page);
      await expectReadableWithoutStyles(page);
      // axe itself needs timers, so scripts. Late ones show it what the server sent.
      if (mode !== "no-js") await expectAccessible(page);
    });
  }

  test("a list without posts", async ({ page, emptyURL, visit, mode }) => {
    const response = await visit(`${emptyURL}/posts`);
    await expect(page.getByText("There are no posts yet. Yours can be the first.")).toBeVisible();
    // The server does not know whether scripts run, so it sends the same HTML in every mode.
    if (mode === "no-js") await expectValidHtml(await response.text());
    await expectValidHtml(await page.content());
    await expectNoSidewaysScrolling(page);
    await expectReadableWithoutStyles(page);
    if (mode !== "no-js") await expectAccessible(page);
  });
});
