"use client";

import {
  type FormState,
  type InterceptedSubmission,
  isFailedChange,
  type ListActions,
  listTexts,
  type OnSend,
  type OptimisticItems,
  type OptimisticListRow,
  optimisticRows,
  useTexts,
} from "plainform/react";
import { memo, useEffect, useLayoutEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import { longListRows } from "./control-classes.ts";

/** A failed change to a row. */
export interface Failure {
  /** The name of the change; `add` for a new row. */
  readonly name: string;
  /** The submitted entries. */
  readonly data: FormData;
  /** The errors and the typed values, as the `initialState` of a form that corrects them. */
  readonly state: FormState;
  /** OnSend the change again unchanged. */
  readonly tryAgain: () => void;
  /** The `onSend` prop of a form that corrects the change. */
  readonly resend: OnSend;
  /** Drops the change. */
  readonly discard: () => void;
}

/** A row of an {@link OptimisticList}, for the component that shows it. */
export interface OptimisticRow<Item> {
  readonly key: string;
  /** The item with all pending changes in it. */
  readonly item: Item;
  readonly isSending: boolean;
  /** Whether the server's list doesn't have the row yet. */
  readonly isNew: boolean;
  /** Whether the row is deleted or is being deleted. */
  readonly isRemoved: boolean;
  readonly failures: readonly Failure[];
  /** The message of the row's change, if it was the latest change of the list. Screen readers announce it too. */
  readonly message: string | undefined;
  /**
   * Makes the `onSend` prop of a form that changes the row.
   *
   * @param name your own word for the change, which a failure has too
   * @param apply returns the item with the change, or `undefined` to remove it. The item may have the change already.
   */
  change(
    name: string,
    apply: (item: Item, data: FormData) => Item | undefined,
  ): (submission: InterceptedSubmission) => void;
  /** Moves the focus to the row. */
  focus(): void;
}

export interface OptimisticListProps<Item> extends React.ComponentProps<"ul"> {
  /** The list, from `useOptimisticList`. */
  list: OptimisticItems<Item>;
  /** The component that renders the content of a row's `<li>`. */
  row: React.ComponentType<{ row: OptimisticRow<Item> }>;
  /** The content for a list without rows. */
  empty?: React.ReactNode;
  /** The class of each row's `<li>`. */
  rowClassName?: string | undefined;
}

/**
 * Renders the rows of a list, with their pending changes, in a `<ul>`. Each row renders again only after a change to
 * it. Without JavaScript it is the server's list, and its forms are plain forms.
 *
 * @example <OptimisticList list={posts} row={PostRow} empty={<p>There are no posts yet.</p>} />
 */
export function OptimisticList<Item>({
  list: { shown, actions, news },
  row,
  empty,
  rowClassName,
  className,
  ...attributes
}: OptimisticListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const texts = useTexts(listTexts);
  const rows = optimisticRows(shown);
  const index = rows.findIndex(({ key }) => key === news.focus);
  const { says, about } = news;
  const isSaved = typeof says === "object" && says.status === "success";
  // A row shows its own message. The message of a row that is gone is shown above the list.
  const isSeenHere = isSaved && rows.every(({ key }) => key !== about);
  /** Where the row was that went with the focus in it. */
  const lost = useRef<number>(undefined);

  useEffect(() => {
    if (news.focus === undefined || index < 0) return;
    const at = document.activeElement;
    // The row got the focus when its button disappeared. By now it may show errors, which should get the focus.
    if (at === document.body || at === list.current?.children[index]) focusRow(list.current, index);
  }, [news, index]);
  useEffect(() => {
    // The row is gone, so the row in its place gets the focus, or else the list.
    if (lost.current === undefined) return;
    if (document.activeElement === document.body) focusRow(list.current, lost.current);
    lost.current = undefined;
  });

  return (
    <>
      <p
        aria-live="polite"
        className={isSeenHere ? "mt-4 font-semibold text-success empty:hidden" : "sr-only"}
      >
        {/* A new element each time, so that screen readers announce the same message again. */}
        <span key={saying(says)}>
          {says === "sending" ? texts.sending : says && firstMessage(says)}
        </span>
      </p>
      <ul
        {...attributes}
        ref={list}
        tabIndex={-1}
        className={classNames(rows.length > longListRows ? "pf-long" : undefined, className)}
      >
        {rows.map((shown) => (
          <ListRow
            key={shown.key}
            {...{ shown, actions, row, lost }}
            message={isSaved && shown.key === about ? says.message : undefined}
            className={rowClassName}
          />
        ))}
      </ul>
      {rows.length === 0 ? empty : null}
    </>
  );
}

/** Moves the focus to a row, or to the errors of a form in it, as after every failed submission. */
function focusRow(list: HTMLElement | null, at: number): void {
  const items = list?.children ?? [];
  const row = items[Math.min(at, items.length - 1)] ?? list;
  const summary = row?.querySelector("[tabindex='-1']:has(> [role=alert])");
  ((summary ?? row) as HTMLElement | null)?.focus();
}

/** Returns a key that tells a message apart from the one before. */
function saying(says: FormState | "sending" | undefined): string | undefined {
  return says === "sending" ? says : says?.submission;
}

/** Returns the first error of an answer, or else its message. */
export function firstMessage({ formErrors, fieldErrors, message }: FormState): string | undefined {
  return [...formErrors, ...Object.values(fieldErrors).flat()][0] ?? message;
}

interface ListRowProps<Item> {
  shown: OptimisticListRow<Item>;
  actions: ListActions<Item>;
  row: React.ComponentType<{ row: OptimisticRow<Item> }>;
  /** Where the row was that went with the focus in it. */
  lost: React.RefObject<number | undefined>;
  message: string | undefined;
  className: string | undefined;
}

const ListRow = memo(function ListRow<Item>({
  shown: { key, item, isNew, isRemoved, changes },
  actions,
  row: RowContent,
  lost,
  message,
  className,
}: ListRowProps<Item>) {
  const place = useRef<HTMLLIElement>(null);
  useLayoutEffect(
    () => () => {
      const { current } = place;
      if (!current?.contains(document.activeElement)) return;
      lost.current = Array.from(current.parentElement?.children ?? []).indexOf(current);
    },
    [lost],
  );
  const isSending = changes.some(({ answer }) => answer === undefined);
  const row: OptimisticRow<Item> = {
    key,
    item,
    isSending,
    isNew,
    isRemoved,
    message,
    failures: changes
      .filter((change) => isFailedChange(change))
      .map((change) => ({
        name: change.name,
        data: change.submission.data,
        state: change.answer as FormState,
        tryAgain: () => actions.resend(change),
        resend: (submission) => actions.resend(change, submission),
        discard: () => actions.discard(change),
      })),
    change: (name, apply) => (submission) =>
      actions.send(
        {
          key,
          name,
          item,
          apply,
          isAdded: false,
        },
        submission,
      ),
    focus: () => actions.focus(key),
  };
  return (
    <li ref={place} tabIndex={-1} aria-busy={isSending || undefined} className={className}>
      <RowContent row={row} />
    </li>
  );
}) as <Item>(props: ListRowProps<Item>) => React.ReactNode;
