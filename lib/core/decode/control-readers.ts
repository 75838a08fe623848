import { type DatePart, dateParts } from "../date-parts.ts";
import { serverMessages } from "../messages/server-messages.ts";
import type { PlanOf } from "../plan/plan.ts";
import { joinDate } from "./join-date.ts";
import type { ValueCell } from "./name-index.ts";
import {
  addDecodeError,
  allocateCell,
  childPath,
  type FieldPath,
  hasInput,
  type Reader,
  readable,
  textOf,
} from "./reader.ts";

/** A control with one text: an input, a textarea, a select, a group of radio buttons. */
export function valueReader(
  { read, refuse, empty, secret }: PlanOf<"value">,
  place: FieldPath,
): Reader {
  const slot = allocateCell(place, secret);
  return {
    read(sent, problems) {
      const sentText = sent[slot.id];
      if (sentText === undefined || sentText === "") return empty;
      // What can be read as it came needs no look at its characters.
      const value = typeof sentText === "string" ? read?.(sentText) : undefined;
      if (value !== undefined) return value;
      const text = textOf(slot, sent, problems);
      if (text === "") return empty;
      const refusal = refuse?.(text);
      if (refusal === undefined) return read?.(text) ?? text;
      const { message, nearest } = refusal;
      if (nearest === undefined) addDecodeError(problems, slot.name, message);
      else problems.push({ value: slot.name, control: slot.name, message, yields: true });
      return nearest ?? empty;
    },
    isFilled: (sent) => hasInput(slot, sent),
  };
}

/** A day, as one text (`2026-02-28`) or in three parts. */
export function dateReader(plan: PlanOf<"value">, place: FieldPath): Reader {
  const slot = allocateCell(place, plan.secret);
  const whole = valueReader(plan, place);
  const parts = dateParts.map((part) => allocateCell(childPath(place, part), plan.secret));
  return {
    read(sent, problems) {
      if (hasInput(slot, sent) || parts.every((part) => sent[part.id] === undefined)) {
        return whole.read(sent, problems);
      }
      const typed = Object.fromEntries(
        dateParts.map((part, i) => [part, textOf(parts[i] as ValueCell, sent, problems).trim()]),
      ) as Record<DatePart, string>;
      const joined = joinDate(typed, plan.label);
      if (joined === undefined) return plan.empty;
      if (typeof joined === "string") return plan.read?.(joined) ?? joined;
      addDecodeError(problems, place.name, joined.message, `${place.name}.${joined.part}`);
      return plan.empty;
    },
    isFilled: (sent) => whole.isFilled(sent) || parts.some((part) => hasInput(part, sent)),
  };
}

/** A checkbox sends `on`, or nothing when it isn't ticked. */
export function checkboxReader({ secret, empty }: PlanOf<"checkbox">, place: FieldPath): Reader {
  const slot = allocateCell(place, secret);
  return {
    read(sent, problems) {
      const value = sent[slot.id];
      // A hidden companion says "false" before the box says "on".
      const isPair = Array.isArray(value) && value.length === 2 && value[0] === "false";
      const text = isPair ? value[1] : value;
      if (text === "on" || text === "true") return true;
      if (text === undefined || text === "false") return empty;
      return textOf(slot, sent, problems) || empty;
    },
    isFilled: (sent, countsUnticked) =>
      (countsUnticked || sent[slot.id] !== "false") && hasInput(slot, sent),
  };
}

/** A file input. Files are never put back: a page can't fill one in. A text that came instead is. */
export function fileReader({ empty, secret }: PlanOf<"file">, place: FieldPath): Reader {
  const slot = allocateCell(place, secret);
  return {
    read(sent, problems) {
      const value = sent[slot.id];
      if (Array.isArray(value)) addDecodeError(problems, slot.name, serverMessages.oneFile);
      return value === undefined || value === "" ? empty : value;
    },
    isFilled: (sent) => hasInput(slot, sent),
  };
}

/** For a part whose schema says nothing about its input: text and files as they came. */
export function rawReader({ empty, secret }: PlanOf<"anything">, place: FieldPath): Reader {
  const slot = allocateCell(place, secret);
  return {
    read(sent, problems) {
      const value = sent[slot.id];
      if (typeof value === "string") return readable(value, slot.name, problems) || empty;
      if (!Array.isArray(value)) return value ?? empty;
      return value.map((part) =>
        typeof part === "string" ? readable(part, slot.name, problems) : part,
      );
    },
    isFilled: (sent) => hasInput(slot, sent),
  };
}
