import type { InexactNumber } from "../decode/inexact-numbers.ts";
import type { Path } from "../path.ts";
import type { Plan } from "./plan.ts";
import { type IsMeant, member, reachedIn } from "./reached.ts";

/** A part takes a number, or says nothing of what stands in it. */
const takesNumber: IsMeant = (part, { length }) =>
  part.type === "anything" || (part.type === "value" && length === 0 && part.takesNumber);

/**
 * The paths at which a schema makes something of an inexact number: it takes a number there, or says nothing of what
 * stands there. A number that it drops, or refuses as no number, is not among them.
 *
 * @param value what `JSON.parse` made
 */
export function takenNumbers(
  plan: Plan,
  value: unknown,
  numbers: readonly InexactNumber[],
): readonly Path[] {
  const isTaken = reachedIn(plan, value, takesNumber);
  return numbers
    .filter(({ path, nearest }) => Object.is(path.reduce(member, value), nearest))
    .filter(({ path }) => isTaken(path))
    .map(({ path }) => path);
}
