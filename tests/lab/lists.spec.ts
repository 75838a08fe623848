import fc from "fast-check";
import type { RowVerb } from "@/packages/plainform/src/core/row-intents.ts";
import { expect, test } from "../qa/modes.ts";
import { asSent, listsForm, type Person, press, sent } from "./lists.ts";

const guests: readonly Person[] = [
  { name: "Ada", isHost: true, phones: ["111"] },
  { name: "Grace", isHost: false, phones: [] },
];

const labels: { readonly [verb in RowVerb]: string } = {
  add: "Add a person",
  insert: "Insert above",
  remove: "Remove",
  up: "Move up",
  down: "Move down",
};

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom<RowVerb>("add", "insert", "remove", "up", "down"),
    at: fc.nat(3),
  }),
  { minLength: 6, maxLength: 6 },
);

// The same sequences in every mode, each held against the same plain objects.
for (const [run, sequence] of fc.sample(steps, { numRuns: 4, seed: 6 }).entries()) {
  test(`any sequence of presses gives the same form data in every mode: ${run + 1}`, async ({
    page,
    visit,
    hydrated,
  }) => {
    await visit("/lab/lists");
    // With late scripts, the first press comes before they do.
    const form = listsForm(page);
    let people = guests;
    expect(await sent(page)).toEqual(asSent(people));
    for (const [step, { verb, at }] of sequence.entries()) {
      const name = verb === "add" ? labels.add : `${labels[verb]} Person ${at + 1}`;
      const after = press(people, verb, at);
      await expect(form.button(name)).toHaveCount(after === people ? 0 : 1);
      if (after === people) continue;
      await form.button(name).click();
      people = after;
      await expect(form.people.getByRole("group", { name: /^Person \d$/ })).toHaveCount(
        people.length,
      );
      await expect.poll(() => sent(page), `${step}: ${name}`).toEqual(asSent(people));
      // Something is typed into the row that was added, so that it can be told from another.
      const empty = people.findIndex((person) => person.name === "");
      if (empty < 0) continue;
      await form.nameOf(empty).fill(`Typed ${step}`);
      people = people.with(empty, { ...(people[empty] as Person), name: `Typed ${step}` });
    }
    await hydrated();
    expect(await sent(page)).toEqual(asSent(people));
  });
}

test("errors stay with their row, wherever it goes, and go with it", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  const wrong = /Enter a name/;
  await form.button("Add a person").click();
  await expect(form.nameOf(2)).toBeVisible();
  await form.nameOf(1).fill(" ");
  await form.nameOf(2).fill("Edsger");
  await page.getByRole("radio", { name: "Not at all" }).check();
  await send(() => form.save.click());
  await expect(form.summary).toBeFocused();
  await expect(form.summary.getByRole("link")).toHaveText(["Enter a name"]);
  await expect(form.nameOf(1)).toHaveAccessibleDescription(wrong);

  await form.button("Move up Person 2").click();
  await expect(form.nameOf(0)).toHaveValue(" ");
  await expect(form.nameOf(0)).toHaveAccessibleDescription(wrong);
  await expect(form.nameOf(1)).toHaveValue("Ada");
  await expect(form.nameOf(1)).not.toHaveAttribute("aria-invalid");
  await form.summary.getByRole("link").click();
  await expect(form.nameOf(0)).toBeFocused();

  await form.button("Insert above Person 1").click();
  await expect(form.nameOf(1)).toHaveAccessibleDescription(wrong);
  await expect(form.nameOf(0)).not.toHaveAttribute("aria-invalid");

  await form.button("Remove Person 2").click();
  await expect(form.person(3)).toHaveCount(0);
  await expect(form.summary).toHaveCount(0);
  await expect(page.locator("[aria-invalid]")).toHaveCount(0);
  await form.nameOf(0).fill("Barbara");
  await send(() => form.save.click());
  await expect(form.status).toContainText(
    '"people":[{"name":"Barbara","isHost":false,"phones":[]},{"name":"Ada","isHost":true,"phones":[{"number":"111"}]},{"name":"Edsger","isHost":false,"phones":[]}]',
  );
});

test("rows that are wrong in the same words are told apart by their numbers", async ({
  page,
  visit,
  send,
}) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  await form.nameOf(0).fill(" ");
  await form.nameOf(1).fill(" ");
  await page.getByRole("radio", { name: "Not at all" }).check();
  await send(() => form.save.click());
  await expect(form.summary.getByRole("link")).toHaveText(["Enter a name (1)", "Enter a name (2)"]);
  await form.summary.getByRole("link", { name: "Enter a name (2)" }).click();
  await expect(form.nameOf(1)).toBeFocused();
});

test("lists within rows go with them, and errors in them", async ({ page, visit, send }) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  await form.button("Add a phone", form.person(1)).click();
  await expect(form.numbersOf(1)).toHaveCount(1);
  await form.button("Add a phone", form.person(1)).click();
  await expect(form.numbersOf(1)).toHaveCount(2);
  await form.numbersOf(1).first().fill("12");
  await form.numbersOf(1).last().fill("333");
  await page.getByRole("radio", { name: "Not at all" }).check();
  await send(() => form.save.click());
  await expect(form.numbersOf(1).first()).toHaveAccessibleDescription(/Enter a phone number/);
  await form.button("Move down Phone 1", form.person(1)).click();
  await expect(form.numbersOf(1).last()).toHaveValue("12");
  await expect(form.numbersOf(1).last()).toHaveAccessibleDescription(/Enter a phone number/);
  await form.button("Move up Person 2").click();
  await expect(form.numbersOf(0).first()).toHaveValue("333");
  await expect(form.numbersOf(0).last()).toHaveAccessibleDescription(/Enter a phone number/);
  await expect(form.numbersOf(1)).toHaveValue("111");
  await form.numbersOf(0).last().fill("222");
  await send(() => form.save.click());
  await expect(form.status).toContainText(
    '[{"name":"Grace","isHost":false,"phones":[{"number":"333"},{"number":"222"}]},{"name":"Ada","isHost":true,"phones":[{"number":"111"}]}]',
  );
});

test("the focus follows what was added, moved or came in the place of what was removed", async ({
  page,
  visit,
  mode,
}) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  const inRow = (i: number) => form.person(i).and(page.locator(":focus-within"));
  await form.button("Add a person").click();
  await expect(inRow(2)).toBeVisible();
  if (mode === "js") await expect(form.nameOf(2)).toBeFocused();
  await form.button("Move up Person 3").click();
  await expect(form.button("Move up Person 2")).toBeFocused();
  await form.button("Move up Person 2").click();
  await expect(form.button("Move down Person 1")).toBeFocused();
  await form.button("Remove Person 1").click();
  await expect(form.person(0)).toBeFocused();
  await form.button("Remove Person 2").click();
  await expect(form.person(0)).toBeFocused();
  // One person there must be.
  await expect(page.getByRole("button", { name: /^(Remove|Move) .*Person/ })).toHaveCount(0);

  await form.button("Add a tag").click();
  await expect(page.getByRole("textbox", { name: "Word" })).toBeVisible();
  await form.button("Remove Tag 1").click();
  await expect(form.button("Add a tag")).toBeFocused();
});

test("as many rows as the schema allows, and no more", async ({ page, visit }) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  for (const count of [3, 4]) {
    await form.button("Add a person").click();
    await expect(form.person(count - 1)).toBeVisible();
  }
  await expect(form.button("Add a person")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Insert above" })).toHaveCount(0);
});

test("Enter sends the form, whatever buttons stand before", async ({ page, visit, send }) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  await page.getByRole("radio", { name: "Not at all" }).check();
  await send(() => form.nameOf(0).press("Enter"));
  await expect(form.status).toContainText('"name":"Ada"');
});

test("only the fields of the chosen branch count", async ({ page, visit, send }) => {
  await visit("/lab/lists");
  const form = listsForm(page);
  const street = page.getByRole("textbox", { name: "Street" });
  const address = page.getByRole("textbox", { name: "Email address" });
  await expect(street).toBeHidden();
  await page.getByRole("radio", { name: "By post" }).check();
  await expect(street).toBeVisible();
  await expect(address).toBeHidden();
  await send(() => form.save.click());
  await expect(form.summary.getByRole("link")).toHaveText(["Enter a street"]);
  await street.fill("Main Street 1");
  await page.getByRole("radio", { name: "By email" }).check();
  await expect(street).toBeHidden();
  await address.fill("not an address");
  await send(() => form.save.click());
  await expect(form.summary.getByRole("link")).toHaveText(["Enter an email address"]);
  await page.getByRole("radio", { name: "By post" }).check();
  // What was typed there before is there still, and what is wrong elsewhere doesn't count.
  await expect(street).toHaveValue("Main Street 1");
  await send(() => form.save.click());
  await expect(form.status).toContainText('"delivery":{"by":"post","street":"Main Street 1"}');
});
