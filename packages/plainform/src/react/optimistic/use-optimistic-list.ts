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
  addChange,
  answered,
  type Change,
  hasFailed,
  isUnsettled,
  listOf,
  mergeServerRows,
  removeChange,
  retriedChange,
  type Shown,
  type Submission,
} from "./optimistic-reducer.ts";

// The form reads it as it hydrates, so that the list shows the first click, too. A bundler may leave out a file that is
// imported for its effect alone.
loadedFeatures.current = LazyFeatures;

/** Hands what a form was about to send to a list: for the `onSend` of a form. */
export type Sends = (submission: Submission) => void;

/** What was done, before it is on its way. */
type Done<Item> = Pick<Change<Item>, "key" | "name" | "apply" | "item" | "isAdded" | "make">;

/** What the rows of a list can be asked to do. The same object from one render to the next. */
export interface ListActions<Item> {
  send(change: Done<Item>, submission: Submission): void;
  /** Sends what failed again: as it was, or as it was put right. */
  resend(change: Change<Item>, submission?: Submission): void;
  /** Forgets what failed. */
  discard(change: Change<Item>): void;
  /** Puts the focus on a row. */
  focus(key: string): void;
}

/** What {@link useOptimisticList} returns, for `<OptimisticList list={…}>`. */
export interface OptimisticItems<Item> {
  readonly shown: Shown<Item>;
  readonly actions: ListActions<Item>;
  /** What happened last: what is to be read out, the row that it is about, and the row that the focus belongs to. */
  readonly news: {
    readonly says?: "sending" | FormState;
    readonly about?: string;
    readonly focus?: string;
  };
  /**
   * For the `onSend` of the form that makes a new item.
   *
   * @param make the item as it will be. It needs a key of its own, which goes along in the data, so that the server
   *   stores it: `data.set("id", id)`. What is sent again has its key in the data already.
   * @example
   * const draftOf = (data: FormData) => {
   *   const id = String(data.get("id") ?? newId());
   *   data.set("id", id);
   *   return { id, text: String(data.get("text")) };
   * };
   */
  add(make: (data: FormData) => Item): Sends;
}

/**
 * A list that shows at once what is done to it: the server's items, with what is on its way. Each change is answered by
 * itself; one that fails takes back only itself, and keeps what was typed.
 *
 * @param items the server's, anew with each answer
 * @param keyOf tells items apart, the same in the browser and on the server
 * @param part which part of the list they are, such as the search: of another one, only what is not saved is shown on
 * @param onSaved told after each change that the server took
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
  const [shown, setShown] = useState(() => listOf(items, keyOf));
  const [news, setNews] = useState<OptimisticItems<Item>["news"]>({});
  const [thrown, setThrown] = useState<{ error: unknown }>();
  const latest = useRef({ onSaved, order: shown.order });
  latest.current = { onSaved, order: shown.order };
  // The framework follows a redirect that is thrown here.
  if (thrown) throw thrown.error;
  if (seen.items !== items) {
    setSeen({ items, part });
    setShown(mergeServerRows(shown, items, keyOf, seen.part !== part));
    // What was done in one part of the list is no news of another.
    if (seen.part !== part) setNews({});
  }

  const [actions] = useState<ListActions<Item>>(() => {
    let count = 0;
    // Of a change that failed, its answer stays behind.
    const send = (done: Done<Item>, submission: Submission, instead?: Change<Item>) => {
      const id = ++count;
      const { key, isAdded } = done;
      // The form of a new row says by itself that it was saved; one that is sent again is a form no more.
      const isSilent = isAdded && !latest.current.order.includes(key);
      setShown((before) => addChange(before, { ...done, id, submission }, instead));
      setNews({ says: "sending", focus: key });
      painted()
        .then(() => submission.send())
        .then(
          (answer) => {
            setShown((before) => answered(before, id, answer));
            const isSaved = answer.status === "success";
            // What stood in place of the row may have had the focus.
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
        // It shows what is sent now, and not what was refused.
        const made = done.make?.(data);
        const isSame = made !== undefined && keyOf(made) === done.key;
        send(isSame ? { ...done, item: made, apply: () => made } : done, submission, change);
      },
      discard(change) {
        setShown((before) => removeChange(before, change.id));
        setNews({ focus: change.key });
      },
      // What was said may not have been read out yet.
      focus: (key) => setNews((news) => ({ ...news, focus: key })),
    };
  });
  useSettling(isUnsettled(shown) ? shown.generation : undefined);
  useWarning(shown.changes.some((change) => !change.answer || hasFailed(change)));

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

/** The server stores an item under the key that it is sent. */
function expectKey(key: string, data: FormData): void {
  if (process.env.NODE_ENV === "production") return;
  if (!Array.from(data.values()).includes(key)) logDeveloperError("PF-204", key);
}

/**
 * Comes back when the browser has shown what was changed. Sending takes as long as showing; and a page in the background
 * shows nothing.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** How long the list that comes with an answer is waited for, in milliseconds. */
const patience = 500;

/**
 * Asks for the list anew where one that came doesn't show what was saved: it was read before, or the row is none of it,
 * as a new one that a search doesn't find.
 *
 * @param generation of the list; `undefined` where it shows all
 */
function useSettling(generation: number | undefined): void {
  const router = useRouter();
  useEffect(() => {
    if (generation === undefined) return;
    const timer = setTimeout(() => router.refresh(), patience);
    return () => clearTimeout(timer);
  }, [router, generation]);
}

/** What failed, or is on its way, goes with the page. */
function useWarning(isUnsaved: boolean): void {
  const { leave } = useTexts(unsavedTexts);
  useEffect(() => {
    if (!isUnsaved) return;
    const ending = new AbortController();
    // Another search, or more rows, is the same list.
    const isLost = (to?: URL) => to?.pathname !== location.pathname;
    askBeforeLeaving(isLost, leave, ending.signal);
    return () => ending.abort();
  }, [isUnsaved, leave]);
}
