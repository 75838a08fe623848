"use client";

import { useEffect, useRef, useState } from "react";
import { rethrowControlFlow, useRouter } from "#framework";
import { logDeveloperError } from "../../core/developer-error.ts";
import type { FormState } from "../../core/form-state.ts";
import { LazyFeatures } from "../lazy-features.tsx";
import { askBeforeLeaving } from "../leave-warning.ts";
import { loadedFeatures } from "../loaded-features.ts";
import { useTexts } from "../texts/text.tsx";
import { unsavedTexts } from "../texts/unsaved.ts";
import {
  addOptimisticChange,
  type Change,
  type InterceptedSubmission,
  isFailedChange,
  isUnsettled,
  mergeServerRows,
  type OptimisticListState,
  optimisticListOf,
  removeChange,
  retriedChange,
  settleChange,
} from "./optimistic-reducer.ts";

// The form reads this component as it hydrates, so that the list shows the first click too. The assignment uses the
// import, because a bundler may leave out a file that is imported only for its side effects.
loadedFeatures.current = LazyFeatures;

/** Hands a form's submission to a list. Pass it to the `onSend` prop of the form. */
export type OnSend = (submission: InterceptedSubmission) => void;

/** A change that has not been sent yet. */
type Done<Item> = Pick<Change<Item>, "key" | "name" | "apply" | "item" | "isAdded" | "make">;

/** The operations on the rows of a list. The object stays the same from one render to the next. */
export interface ListActions<Item> {
  send(change: Done<Item>, submission: InterceptedSubmission): void;
  /** OnSend a failed change again: unchanged, or with a corrected submission. */
  resend(change: Change<Item>, submission?: InterceptedSubmission): void;
  /** Drops a failed change. */
  discard(change: Change<Item>): void;
  /** Moves the focus to a row. */
  focus(key: string): void;
}

/** What {@link useOptimisticList} returns, for `<OptimisticList list={…}>`. */
export interface OptimisticItems<Item> {
  readonly shown: OptimisticListState<Item>;
  readonly actions: ListActions<Item>;
  /**
   * The latest event: the text to announce, the key of the row it is about, and the key of the row that gets the focus.
   */
  readonly news: {
    readonly says?: "sending" | FormState;
    readonly about?: string;
    readonly focus?: string;
  };
  /**
   * Makes the `onSend` prop of the form that adds an item.
   *
   * @param make makes the item as the list will show it. The item needs a key of its own, and the data must carry that
   *   key so that the server stores it: `data.set("id", id)`. The data of a retry has its key already.
   * @example
   * const draftOf = (data: FormData) => {
   *   const id = String(data.get("id") ?? newId());
   *   data.set("id", id);
   *   return { id, text: String(data.get("text")) };
   * };
   */
  add(make: (data: FormData) => Item): OnSend;
}

/**
 * Shows a list of the server's items with each change to it at once, before the server has answered. Every change has
 * its own answer: a change that fails takes back only itself, and keeps what was typed.
 *
 * @param items the server's items; a new array after each answer
 * @param keyOf returns an item's key, which must be the same in the browser and on the server
 * @param part names the part of the list that `items` is, such as the search term. When it changes, only the changes
 *   that are not saved stay in the list.
 * @param onSaved called after each change that the server accepted
 * @example
 * const posts = useOptimisticList({ items, keyOf: ({ id }) => id });
 * <Form action={createPost} onSend={posts.add(draftOf)}>…</Form>
 * <OptimisticList list={posts} row={PostRow} />
 */
export function useOptimisticList<Item>({
  items,
  keyOf,
  part,
  onSaved,
}: {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  part?: string | undefined;
  onSaved?: () => void;
}): OptimisticItems<Item> {
  const [seen, setSeen] = useState({ items, part });
  const [shown, setShown] = useState(() => optimisticListOf(items, keyOf));
  const [news, setNews] = useState<OptimisticItems<Item>["news"]>({});
  const [thrown, setThrown] = useState<{ error: unknown }>();
  const latest = useRef({ onSaved, order: shown.order });
  latest.current = { onSaved, order: shown.order };
  // The framework follows a redirect only if the render throws it.
  if (thrown) throw thrown.error;
  if (seen.items !== items) {
    setSeen({ items, part });
    setShown(mergeServerRows(shown, items, keyOf, seen.part !== part));
    // An event in one part of the list is not announced in another.
    if (seen.part !== part) setNews({});
  }

  const [actions] = useState<ListActions<Item>>(() => {
    let count = 0;
    // `done` must not carry the answer of the failed attempt, or the new one would look answered.
    const send = (done: Done<Item>, submission: InterceptedSubmission, instead?: Change<Item>) => {
      const id = ++count;
      const { key, isAdded } = done;
      // The form that adds a row announces the success itself. A retry comes from the row, which has no such form.
      const isSilent = isAdded && !latest.current.order.includes(key);
      setShown((before) => addOptimisticChange(before, { ...done, id, submission }, instead));
      setNews({ says: "sending", focus: key });
      painted()
        .then(() => submission.send())
        .then(
          (answer) => {
            setShown((before) => settleChange(before, id, answer));
            const isSaved = answer.status === "success";
            // The focus may have been in the row's form, which is gone now.
            const focus = isSaved || isAdded ? {} : { focus: key };
            setNews(isSaved && isSilent ? {} : { says: answer, about: key, ...focus });
            if (isSaved) latest.current.onSaved?.();
          },
          (error) => {
            try {
              rethrowControlFlow(error);
            } catch {
              setThrown({ error });
            }
          },
        );
    };
    return {
      send,
      resend(change, submission = change.submission) {
        const { answer, answeredAt, ...done } = change;
        const { data } = submission;
        retriedChange(data, change.submission.data);
        // The row shows the corrected values instead of the refused ones.
        const made = done.make?.(data);
        const isSame = made !== undefined && keyOf(made) === done.key;
        send(isSame ? { ...done, item: made, apply: () => made } : done, submission, change);
      },
      discard(change) {
        setShown((before) => removeChange(before, change.id));
        setNews({ focus: change.key });
      },
      // The announcement stays in the state, because a screen reader may not have read it yet.
      focus: (key) => setNews((news) => ({ ...news, focus: key })),
    };
  });
  useSettling(isUnsettled(shown) ? shown.generation : undefined);
  useWarning(shown.changes.some((change) => !change.answer || isFailedChange(change)));

  return {
    shown,
    actions,
    news,
    add: (make) => (submission) => {
      const item = make(submission.data);
      expectKey(keyOf(item), submission.data);
      actions.send(
        { key: keyOf(item), name: "add", item, apply: () => item, isAdded: true, make },
        submission,
      );
    },
  };
}

/** Reports an item whose key is not in the data, because the server could not store the item under that key. */
function expectKey(key: string, data: FormData): void {
  if (process.env.NODE_ENV === "production") return;
  if (!Array.from(data.values()).includes(key)) logDeveloperError("PF-204", key);
}

/**
 * Resolves after the browser has painted the change, so that sending doesn't delay the paint. The timeout of 100 ms
 * covers a page in the background, which paints nothing.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** How long the list that comes with an answer may take, in milliseconds. */
const refreshDelay = 500;

/**
 * Refetches the page if the latest list lacks a saved change: the list was read before the change, or the row doesn't
 * belong to it, such as a new row that the search doesn't match.
 *
 * @param generation the latest list's; `undefined` if that list shows every saved change
 */
function useSettling(generation: number | undefined): void {
  const router = useRouter();
  useEffect(() => {
    if (generation === undefined) return;
    const timer = setTimeout(() => router.refresh(), refreshDelay);
    return () => clearTimeout(timer);
  }, [router, generation]);
}

/** Asks before the page is left while a change has failed or is on its way, because leaving loses it. */
function useWarning(isUnsaved: boolean): void {
  const { leave } = useTexts(unsavedTexts);
  useEffect(() => {
    if (!isUnsaved) return;
    const ending = new AbortController();
    // An address that differs only in its query, such as another search, still shows this list.
    const isLost = (to?: URL) => to?.pathname !== location.pathname;
    askBeforeLeaving(isLost, leave, ending.signal);
    return () => ending.abort();
  }, [isUnsaved, leave]);
}
