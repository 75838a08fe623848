import { expect, onPath, test } from "../qa/modes.ts";
import { messages, postForm, unique } from "../qa/post-form.ts";

/** 20,000 characters to the schema, 26,666 bytes on the wire: a line break is sent as two and counts one. */
const longestContent = `${"ab\n".repeat(6_666)}ab`;

const refused: {
  what: string;
  title: string;
  content: string;
  errors: string[];
}[] = [
  { what: "nothing", title: "", content: "", errors: [messages.noTitle, messages.noContent] },
  {
    what: "only spaces",
    title: "   ",
    content: " \n ",
    errors: [messages.noTitle, messages.noContent],
  },
  {
    what: "a title of 201 characters",
    title: "a".repeat(201),
    content: "A text",
    errors: [messages.longTitle],
  },
  {
    what: "a title of 201 emoji",
    title: "🦊".repeat(201),
    content: "שלום <b>\\ \"quoted\" & 'so'\n\n\ton",
    errors: [messages.longTitle],
  },
  {
    what: "one character too many, line breaks counted as one",
    title: "A title",
    content: `${longestContent}!`,
    errors: [messages.longContent],
  },
  {
    what: "a megabyte of text",
    title: "a".repeat(1_000),
    content: "0123456789 é\n".repeat(80_000),
    errors: [messages.longTitle, messages.longContent],
  },
];

test.describe("what is refused comes back as it was typed, twice in a row:", () => {
  for (const { what, title, content, errors } of refused) {
    test(what, async ({ page, visit, send }) => {
      await visit("/posts/new");
      const form = postForm(page);
      await form.fill(title, content);
      for (const round of ["first", "second", "third"]) {
        await test.step(`${round} time`, async () => {
          await send(() => form.button.click());
          await expect(form.summary).toBeFocused();
          await expect(form.summary.getByRole("link")).toHaveText(errors);
          await expect(page).toHaveURL(onPath("/posts/new"));
          expect((await form.title.inputValue()) === title).toBe(true);
          expect((await form.content.inputValue()) === content).toBe(true);
        });
      }
    });
  }

  test("a character that can’t be stored", async ({ page, visit, send, mode }) => {
    await visit("/posts/new");
    const form = postForm(page);
    await form.fill("NUL \0 inside", "The text stays.");
    await send(() => form.button.click());
    await expect(form.summary.getByRole("link")).toHaveText([messages.unreadable]);
    // HTML can’t carry the character: the parser puts the replacement character in its place, and scripts put it back.
    await expect(form.title).toHaveValue(mode === "no-js" ? "NUL \uFFFD inside" : "NUL \0 inside");
    await expect(form.content).toHaveValue("The text stays.");
  });
});

const accepted: { what: string; title: string; content: string; shown?: string }[] = [
  { what: "200 emoji", title: "🦊".repeat(200), content: "👩‍👩‍👧‍👦 🇩🇪 👍🏽" },
  {
    what: "right-to-left text",
    title: unique("שלום עולם"),
    content: "مرحبا بالعالم (hello) \u202Ethis way\u202C",
  },
  {
    what: "what looks like HTML",
    title: `${unique("A script")} <script>alert(1)</script>`,
    content: `"><img src=x onerror=alert(1)> <script>alert(1)</script> {{7*7}} &amp; ' OR 1=1 --`,
  },
  {
    what: "combining characters, as the same letters",
    title: unique("Zoe\u0308 cafe\u0301"),
    content: "Z\u0351\u036B\u0343a\u0302lgo",
  },
  {
    what: "the longest content, with line breaks",
    title: unique("Twenty thousand"),
    content: longestContent,
  },
];

test.describe("what is accepted is shown as text:", () => {
  for (const { what, title, content } of accepted) {
    test(what, async ({ page, visit, send }) => {
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        return dialog.dismiss();
      });
      await visit("/posts/new");
      const form = postForm(page);
      await form.fill(title, content);
      await send(() => form.button.click());
      await expect(form.status).toHaveText("Post published");
      await page
        .getByRole("link", { name: title.normalize("NFC"), exact: true })
        .first()
        .click();
      await expect(page).toHaveURL(/\/posts\/[0-9a-f-]{36}$/);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
        title.normalize("NFC"),
      );
      const shown = await page.locator("article p.whitespace-pre-wrap").textContent();
      expect(shown === content.normalize("NFC")).toBe(true);

      await page.getByRole("link", { name: "Edit", exact: true }).click();
      await expect(form.title).toHaveValue(title.normalize("NFC"));
      expect((await form.content.inputValue()) === content.normalize("NFC")).toBe(true);
      expect(dialogs).toEqual([]);
    });
  }
});
