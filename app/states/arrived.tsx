"use client";

import { useFormContext } from "plainform/react";

/** A name and a value, or the facts about a file. */
export type Entry = [name: string, value: string];

/** Shows the entries that arrived at the server, one JSON line for each. It renders a `<pre>` after the form was sent. */
export function Arrived() {
  const { data } = useFormContext().state;
  if (!Array.isArray(data)) return null;
  return (
    <div>
      <p className="text-sm text-muted">What arrived:</p>
      <pre
        data-arrived
        dir="ltr"
        className="rounded-control bg-rule/50 px-3 py-2 text-sm whitespace-pre-wrap"
      >
        {data.map((entry) => `${JSON.stringify(entry)}\n`)}
      </pre>
    </div>
  );
}
