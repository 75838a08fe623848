import { type DatePart, dateParts } from "../date-parts.ts";
import { serverMessages } from "../messages/server-messages.ts";
import type { PlanOf } from "../plan/plan.ts";
import { joinDate } from "./join-date.ts";
import {
  addDecodeError,
  allocateCell,
  childPath,
  hasInput,
  type Reader,
  type ReaderContext,
  readableText,
  singleText,
  type ValueCell,
} from "./reader.ts";

/** Reads a control with one text: an input, a textarea, a select or a group of radio buttons. */
export function valueReader(
  { read, refuse, empty, secret }: PlanOf<"value">,
  path: ReaderContext,
): Reader {
  const cell = allocateCell(path, secret);
  return {
    read(raw, errors) {
      const sentText = raw[cell.id];
      if (sentText === undefined || sentText === "") return empty;
      // A text that has a reading needs no normalizing, so most values skip the slower steps below.
      const value = typeof sentText === "string" ? read?.(sentText) : undefined;
      if (value !== undefined) return value;
      const text = singleText(cell, raw, errors);
      if (text === "") return empty;
      const refusal = refuse?.(text);
      if (refusal === undefined) return read?.(text) ?? text;
      const { message, nearest } = refusal;
      if (nearest === undefined) addDecodeError(errors, cell.name, message);
      else errors.push({ value: cell.name, control: cell.name, message, yields: true });
      return nearest ?? empty;
    },
    isFilled: (raw) => hasInput(cell, raw),
  };
}

/** Reads a day, as one text (`2026-02-28`) or in three parts. */
export function dateReader(plan: PlanOf<"value">, path: ReaderContext): Reader {
  const cell = allocateCell(path, plan.secret);
  const whole = valueReader(plan, path);
  const parts = dateParts.map((part) => allocateCell(childPath(path, part), plan.secret));
  return {
    read(raw, errors) {
      if (hasInput(cell, raw) || parts.every((part) => raw[part.id] === undefined)) {
        return whole.read(raw, errors);
      }
      const typed = Object.fromEntries(
        dateParts.map((part, i) => [part, singleText(parts[i] as ValueCell, raw, errors).trim()]),
      ) as Record<DatePart, string>;
      const joined = joinDate(typed, plan.label);
      if (joined === undefined) return plan.empty;
      if (typeof joined === "string") return plan.read?.(joined) ?? joined;
      addDecodeError(errors, path.name, joined.message, `${path.name}.${joined.part}`);
      return plan.empty;
    },
    isFilled: (raw) => whole.isFilled(raw) || parts.some((part) => hasInput(part, raw)),
  };
}

/** Reads a checkbox, which sends `on` where it is ticked and otherwise nothing. */
export function checkboxReader({ secret, empty }: PlanOf<"checkbox">, path: ReaderContext): Reader {
  const cell = allocateCell(path, secret);
  return {
    read(raw, errors) {
      const value = raw[cell.id];
      // The hidden companion of a box sends "false" before a ticked box sends "on".
      const isPair = Array.isArray(value) && value.length === 2 && value[0] === "false";
      const text = isPair ? value[1] : value;
      if (text === "on" || text === "true") return true;
      if (text === undefined || text === "false") return empty;
      return singleText(cell, raw, errors) || empty;
    },
    isFilled: (raw, countsUnticked) =>
      (countsUnticked || raw[cell.id] !== "false") && hasInput(cell, raw),
  };
}

/** Reads a file input. A text that was sent in place of a file is passed on, and the schema refuses it. */
export function fileReader({ empty, secret }: PlanOf<"file">, path: ReaderContext): Reader {
  const cell = allocateCell(path, secret);
  return {
    read(raw, errors) {
      const value = raw[cell.id];
      if (Array.isArray(value)) addDecodeError(errors, cell.name, serverMessages.oneFile);
      return value === undefined || value === "" ? empty : value;
    },
    isFilled: (raw) => hasInput(cell, raw),
  };
}

/** Reads texts and files as they were sent, for a part whose schema says nothing about its input. */
export function rawReader({ empty, secret }: PlanOf<"anything">, path: ReaderContext): Reader {
  const cell = allocateCell(path, secret);
  return {
    read(raw, errors) {
      const value = raw[cell.id];
      if (typeof value === "string") return readableText(value, cell.name, errors) || empty;
      if (!Array.isArray(value)) return value ?? empty;
      return value.map((part) =>
        typeof part === "string" ? readableText(part, cell.name, errors) : part,
      );
    },
    isFilled: (raw) => hasInput(cell, raw),
  };
}
