import "server-only";

/** Pages, route handlers and actions are bundled apart, each with a copy of this module: they share one clock. */
const holder = globalThis as typeof globalThis & { plainformTime?: number };

/** How far {@link now} may run ahead of the machine's clock, in milliseconds. */
const mostAhead = 1_000;

/**
 * The time now as the tables keep it: fixed-width ISO 8601 in UTC, such as `2026-01-31T09:30:00.000Z`.
 *
 * Each call in this process gives a later time than the one before, so that what is made later sorts later. A
 * UUIDv7 can't do that: within a millisecond its order is chance. A clock that is set back by more than a
 * second is followed.
 */
export function now(): string {
  const time = Date.now();
  const next = (holder.plainformTime ?? 0) + 1;
  holder.plainformTime = next > time && next <= time + mostAhead ? next : time;
  return new Date(holder.plainformTime).toISOString();
}
