import { describe, expect, test } from "vitest";
import { idle } from "@/packages/plainform/src/core/form-state.ts";
import {
  addOptimisticChange,
  type Change,
  isFailedChange,
  isUnsettled,
  mergeServerRows,
  type OptimisticListState,
  optimisticListOf,
  optimisticRows,
  removeChange,
  retriedChange,
  settleChange,
} from "@/packages/plainform/src/react/optimistic/optimistic-reducer.ts";

interface Item {
  id: string;
  text: string;
}

const keyOf = ({ id }: Item) => id;
const items = (...ids: string[]): Item[] => ids.map((id) => ({ id, text: id }));
const saved = { ...idle, status: "success", submission: "s" } as const;
const failed = { ...idle, status: "failed", formErrors: ["No"], submission: "f" } as const;
const submission = { data: new FormData(), send: async () => saved };

let id = 0;
function change(key: string, of: Partial<Change<Item>> = {}): Change<Item> {
  id += 1;
  const item = of.item ?? { id: key, text: key };
  return { id, key, name: "edit", item, apply: (now) => now, isAdded: false, submission, ...of };
}
const add = (key: string) => {
  const item = { id: key, text: "new" };
  return change(key, { name: "add", item, apply: () => item, isAdded: true });
};
const edit = (key: string, text: string) => change(key, { apply: (now) => ({ ...now, text }) });
const remove = (key: string) => change(key, { name: "remove", apply: () => undefined });

const texts = (list: OptimisticListState<Item>) =>
  optimisticRows(list).map(({ key, item, isRemoved }) => (isRemoved ? `(${key})` : item.text));

describe("what is new", () => {
  test("stands at the top, the newest first, and once when the server has it", () => {
    const [one, two] = [add("n1"), add("n2")];
    let list = addOptimisticChange(
      addOptimisticChange(optimisticListOf(items("a"), keyOf), one),
      two,
    );
    expect(texts(list)).toEqual(["new", "new", "a"]);
    expect(optimisticRows(list).map(({ key }) => key)).toEqual(["n2", "n1", "a"]);
    list = settleChange(list, one.id, saved);
    list = mergeServerRows(list, items("n1", "a"), keyOf);
    expect(texts(list)).toEqual(["new", "n1", "a"]);
    expect(list.changes).toEqual([two]);
    list = mergeServerRows(settleChange(list, two.id, saved), items("n2", "n1", "a"), keyOf);
    expect(texts(list)).toEqual(["n2", "n1", "a"]);
    expect(list.changes).toEqual([]);
  });

  test("stays while the server's list was read before it was saved", () => {
    const one = add("n");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a"), keyOf), one),
      one.id,
      saved,
    );
    list = mergeServerRows(list, items("a"), keyOf);
    expect(texts(list)).toEqual(["new", "a"]);
    // And goes when a later list says that somebody has deleted it.
    list = mergeServerRows(list, items("a"), keyOf);
    expect(texts(list)).toEqual(["a"]);
  });

  test("is unsettled until a list has it, or is sure not to", () => {
    const one = add("n");
    let list = addOptimisticChange(optimisticListOf(items("a"), keyOf), one);
    expect(isUnsettled(list)).toBe(false);
    list = settleChange(list, one.id, saved);
    expect(isUnsettled(list)).toBe(true);
    expect(isUnsettled(mergeServerRows(list, items("n", "a"), keyOf))).toBe(false);
    list = mergeServerRows(list, items("a"), keyOf);
    expect(isUnsettled(list)).toBe(true);
    expect(isUnsettled(mergeServerRows(list, items("a"), keyOf))).toBe(false);
  });

  test("whose list came before its answer is the server's at once", () => {
    const one = add("n");
    const list = mergeServerRows(
      addOptimisticChange(optimisticListOf(items("a"), keyOf), one),
      items("n", "a"),
      keyOf,
    );
    expect(texts(list)).toEqual(["new", "a"]);
    expect(texts(settleChange(list, one.id, saved))).toEqual(["n", "a"]);
  });

  test("keeps its place and what was typed when it is refused, and goes when it is dropped", () => {
    const data = new FormData();
    data.set("title", "A title");
    data.append("tag", "a");
    data.append("tag", "b");
    data.set("$token", "secret");
    const one = { ...add("n"), submission: { ...submission, data } };
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a"), keyOf), one),
      one.id,
      failed,
    );
    list = mergeServerRows(list, items("b", "a"), keyOf);
    const [row] = optimisticRows(list);
    expect(row).toMatchObject({ key: "n", item: { text: "new" } });
    expect(row?.changes.every(isFailedChange)).toBe(true);
    expect(row?.changes[0]?.answer?.values).toEqual({ title: "A title", tag: ["a", "b"] });
    list = removeChange(list, one.id);
    expect(texts(list)).toEqual(["b", "a"]);
  });
});

describe("a change", () => {
  test("shows while it is on its way and until the server's list has it", () => {
    const one = edit("a", "A");
    let list = addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), one);
    expect(texts(list)).toEqual(["A", "b"]);
    list = settleChange(list, one.id, saved);
    expect(texts(list)).toEqual(["A", "b"]);
    list = mergeServerRows(list, [{ id: "a", text: "A!" }, ...items("b")], keyOf);
    expect(texts(list)).toEqual(["A!", "b"]);
  });

  test("that is sent again takes the place of what failed, and shows what is sent now", () => {
    const data = new FormData();
    data.set("text", "second");
    const apply = (now: Item, data: FormData) => ({ ...now, text: String(data.get("text")) });
    const first = change("b", { apply });
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), first),
      first.id,
      failed,
    );
    const second = change("b", { apply, submission: { ...submission, data } });
    list = addOptimisticChange(list, second, first);
    expect(texts(list)).toEqual(["a", "second"]);
    expect(list.changes).toEqual([second]);
  });

  test("that fails takes back only itself", () => {
    const [one, two, three] = [edit("a", "A"), edit("a", "AA"), edit("b", "B")];
    let list = [one, two, three].reduce(
      (list, change) => addOptimisticChange(list, change),
      optimisticListOf(items("a", "b"), keyOf),
    );
    list = settleChange(list, two.id, failed);
    expect(texts(list)).toEqual(["A", "B"]);
  });

  test("of a row leaves all other rows the same objects", () => {
    const list = optimisticListOf(items("a", "b"), keyOf);
    const [, before] = optimisticRows(list);
    const [, after] = optimisticRows(addOptimisticChange(list, edit("a", "A")));
    expect(after?.item).toBe(before?.item);
    expect(after?.changes).toBe(before?.changes);
  });

  test("and a list that says the same as before leave all other rows the same objects, too", () => {
    const before = optimisticListOf(items("a", "b"), keyOf);
    const after = mergeServerRows(before, [{ id: "a", text: "A" }, ...items("b")], keyOf);
    expect(optimisticRows(after)[0]?.item).not.toBe(optimisticRows(before)[0]?.item);
    expect(optimisticRows(after)[1]?.item).toBe(optimisticRows(before)[1]?.item);
  });

  test("of a row that the server has no more goes with it", () => {
    const one = edit("a", "A");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), one),
      one.id,
      saved,
    );
    list = mergeServerRows(list, items("b"), keyOf);
    expect(texts(list)).toEqual(["b"]);
  });

  test("of a row that went while it was on its way goes with its answer", () => {
    const one = edit("a", "A");
    let list = addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), one);
    list = mergeServerRows(list, items("b"), keyOf);
    expect(texts(list)).toEqual(["A", "b"]);
    expect(texts(settleChange(list, one.id, saved))).toEqual(["b"]);
  });
});

describe("a row that is removed", () => {
  test("keeps its place, to be brought back", () => {
    const gone = remove("b");
    let list = addOptimisticChange(optimisticListOf(items("a", "b", "c"), keyOf), gone);
    expect(texts(list)).toEqual(["a", "(b)", "c"]);
    list = mergeServerRows(settleChange(list, gone.id, saved), items("n", "a", "c"), keyOf);
    expect(texts(list)).toEqual(["n", "a", "(b)", "c"]);
    const back = change("b", { name: "restore", apply: () => ({ id: "b", text: "b" }) });
    list = addOptimisticChange(list, back);
    expect(texts(list)).toEqual(["n", "a", "b", "c"]);
    list = mergeServerRows(settleChange(list, back.id, saved), items("n", "a", "b", "c"), keyOf);
    expect(texts(list)).toEqual(["n", "a", "b", "c"]);
    expect(list.changes).toEqual([]);
  });

  test("and brought back before any list came without it is there again", () => {
    const gone = remove("b");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      gone.id,
      saved,
    );
    const back = change("b", { name: "restore", apply: () => ({ id: "b", text: "b" }) });
    list = settleChange(addOptimisticChange(list, back), back.id, saved);
    list = mergeServerRows(list, items("a", "b"), keyOf);
    expect(texts(list)).toEqual(["a", "b"]);
    expect(list.changes).toEqual([]);
  });

  test("and brought back by somebody else is there again, once a list says so that knows", () => {
    const gone = remove("b");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      gone.id,
      saved,
    );
    // May have been read before.
    list = mergeServerRows(list, items("a", "b"), keyOf);
    expect(texts(list)).toEqual(["a", "(b)"]);
    list = mergeServerRows(list, items("a", "b"), keyOf);
    expect(texts(list)).toEqual(["a", "b"]);
  });

  test("and brought back in a part of the list that doesn't have it is not said to be removed", () => {
    const gone = remove("b");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      gone.id,
      saved,
    );
    list = mergeServerRows(list, items("a"), keyOf);
    expect(isUnsettled(list)).toBe(false);
    const back = change("b", { name: "restore", apply: () => ({ id: "b", text: "b" }) });
    list = settleChange(addOptimisticChange(list, back), back.id, saved);
    list = mergeServerRows(list, items("a"), keyOf);
    expect(texts(list)).toEqual(["a", "b"]);
    expect(isUnsettled(list)).toBe(true);
    list = mergeServerRows(list, items("a"), keyOf);
    expect(texts(list)).toEqual(["a"]);
    expect(list.changes).toEqual([]);
  });

  test("is not shown in another part of the list; what failed is", () => {
    const gone = remove("b");
    const refused = edit("a", "A");
    let list = addOptimisticChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      refused,
    );
    list = settleChange(settleChange(list, gone.id, saved), refused.id, failed);
    list = mergeServerRows(list, items("c"), keyOf, true);
    expect(texts(list)).toEqual(["a", "c"]);
  });

  test("comes back by itself when the server refuses", () => {
    const gone = remove("b");
    const list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      gone.id,
      failed,
    );
    expect(texts(list)).toEqual(["a", "b"]);
  });

  test("stands at the top where nothing was above it", () => {
    const gone = remove("a");
    let list = settleChange(
      addOptimisticChange(optimisticListOf(items("a", "b"), keyOf), gone),
      gone.id,
      saved,
    );
    list = mergeServerRows(list, items("b"), keyOf);
    expect(texts(list)).toEqual(["(a)", "b"]);
  });
});

test("what is sent again is the same submission, with what was put right", () => {
  const [first, second] = [new FormData(), new FormData()];
  for (const [name, value] of [
    ["$ACTION_1:1", "bound"],
    ["$token", "t"],
    ["title", "Bad"],
    ["content", "Words"],
    ["id", "n"],
  ] as const) {
    first.append(name, value);
  }
  second.set("$wrong", "title");
  second.set("content", "Words");
  second.set("title", "Better");
  second.set("more", "m");
  expect(Array.from(retriedChange(second, first))).toEqual([
    ["$ACTION_1:1", "bound"],
    ["$token", "t"],
    ["title", "Better"],
    ["content", "Words"],
    ["id", "n"],
    ["more", "m"],
  ]);
});
