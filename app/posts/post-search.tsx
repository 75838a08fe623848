"use client";

import NextForm from "next/form";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { buttonClass } from "@/components/button-class.ts";
import { boxClass } from "@/components/control-classes.ts";

/**
 * Searches the posts. Without JavaScript the answer is a new page, which begins at the heading that says what was
 * found; with it the list below changes, and focus and scroll position stay.
 *
 * @param text the current search
 */
export function PostSearch({ text }: { text: string }) {
  const router = useRouter();
  const [isSearching, startSearch] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const searched = useRef(text);
  useEffect(() => {
    // The history and links change the search, too. Text that is typed while a search is running stays.
    if (input.current && searched.current !== text) input.current.value = text;
    searched.current = text;
  }, [text]);
  return (
    <search>
      <NextForm
        action="/posts#list"
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          // A person who was asked before leaving may have chosen to stay.
          if (event.defaultPrevented) return;
          event.preventDefault();
          const value = input.current?.value.trim() ?? "";
          searched.current = value;
          const query = value === "" ? "" : `?${new URLSearchParams({ text: value })}`;
          startSearch(() => router.push(`/posts${query}#list`, { scroll: false }));
        }}
      >
        <div>
          <label htmlFor="text" className="block font-semibold">
            Search posts
          </label>{" "}
          <input
            ref={input}
            id="text"
            name="text"
            type="search"
            enterKeyHint="search"
            // Without this, a browser that goes back puts the text of the next search in.
            autoComplete="off"
            defaultValue={text}
            maxLength={200}
            className={`mt-1.5 ${boxClass}`}
          />
        </div>
        <button type="submit" className={buttonClass("quiet")}>
          {isSearching ? "Searching…" : "Search"}
        </button>
      </NextForm>
    </search>
  );
}
