import type { z } from "zod";
import { type Wrapper, wrapperOf } from "../schema/wrapper.ts";

/*
 * What an empty control means, by what is around its schema:
 *
 *   z.string()              ""           so that its own `.min(1, "Enter a title")` speaks
 *   z.number(), z.date()…   undefined    which the schema refuses in its words for what is missing
 *   z.boolean()             false        a box that isn't ticked, whatever its default
 *   z.array(), z.object()   [], {…}      they are there, with what their parts mean
 *   .optional(), .default() undefined    also for a group in which nothing is entered
 *   .nullable()             null         unless undefined is fine, too
 */

/** What an absent value would be. `default`: it is `undefined`, and becomes the default. */
export type Absent = "refused" | "undefined" | "null" | "default";

/**
 * What it means that all controls of a group are empty: a group that is absent, or one that is there. `default`: the
 * group is absent unless a box in it says that it isn't ticked, which its default may contradict.
 */
export type EmptyGroup = null | undefined | "present" | "default";

/** What it means that nothing is entered in a group. */
export function emptyGroup(absent: Absent): EmptyGroup {
  if (absent === "refused") return "present";
  if (absent === "default") return "default";
  return absent === "null" ? null : undefined;
}

/** What an absent value would be to what a wrapper holds. */
export function absentWithin({ says, inner }: Wrapper, absent: Absent): Absent {
  switch (says) {
    case "default":
      return "default";
    case "required":
      return "refused";
    case "optional":
      return absent === "refused" ? "undefined" : absent;
    case "nullable":
      return absent === "refused" && !mayBeMissing(inner) ? "null" : absent;
    default:
      return absent;
  }
}

/** Whether `undefined` is fine for a schema by itself, so that an empty control can say that. */
export function mayBeMissing(schema: z.core.$ZodType): boolean {
  const { says, inner } = wrapperOf(schema) ?? {};
  if (says === "optional" || says === "default") return true;
  return inner !== undefined && says !== "required" && mayBeMissing(inner);
}
