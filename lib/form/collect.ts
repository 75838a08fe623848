import type { Layout, Sent, Slot } from "./layout.ts";
import type { Limits } from "./limits.ts";
import { texts } from "./texts.ts";

/** What a form sends: a `FormData` (POST), or the `URLSearchParams` of one sent by GET. */
export type SubmittedData = Pick<FormData, "forEach"> | Pick<URLSearchParams, "forEach">;

export interface Collected {
  sent: Sent;
  /** The limit that was gone over, in words. */
  overLimit: string | undefined;
}

/** Goes through form data once, and puts what the layout knows into its slots. */
export function collect(layout: Layout, data: SubmittedData, limits: Limits): Collected {
  const sent: Sent = new Array(layout.size).fill(undefined);
  let overLimit: string | undefined;
  /** Too much of what stands in no field: there is no use in reading on. */
  let stopped = false;
  let entries = 0;
  let files = 0;
  let total = 0;
  const stop = (message: string) => {
    overLimit = message;
    stopped = true;
  };
  const add = (value: FormDataEntryValue, name: string) => {
    if (stopped) return;
    if (++entries > limits.entries) return stop(texts.tooManyEntries(limits.entries));
    if (name.length > limits.nameLength) return stop(texts.nameTooLong);
    if (typeof value === "string") {
      total += name.length + value.length;
      // The rest is still read: what was typed elsewhere is to come back.
      if (value.length > limits.textLength) overLimit ??= texts.textTooLong(limits.textLength);
    } else {
      // What a browser sends for a file input with nothing chosen.
      if (value.size === 0 && value.name === "") return;
      total += name.length + value.size;
      if (++files > limits.files) overLimit ??= texts.tooManyFiles(limits.files);
    }
    if (total > limits.total) overLimit ??= texts.tooMuch;

    const slot = layout.find(name);
    if (slot === undefined) return;
    if (slot === "tooDeep") return stop(texts.tooDeep);
    if (slot === "tooManyRows") return stop(texts.tooManyRows(limits.index + 1));
    const before = sent[slot.id] as Exclude<Sent[number], number>;
    if (before === undefined) sent[slot.id] = value;
    else if (Array.isArray(before)) before.push(value);
    else sent[slot.id] = [before, value];
    for (let i = 0; i < slot.rows.length; i++) {
      const { counter, count } = slot.rows[i] as Slot["rows"][number];
      if (((sent[counter] as number | undefined) ?? 0) < count) sent[counter] = count;
    }
  };
  // Twice as fast as for…of, in Node.
  (data as FormData).forEach(add);
  return { sent, overLimit };
}
