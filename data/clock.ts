import "server-only";

/** Next bundles pages, route handlers and actions separately, each with a copy of this module, so the clock is shared here. */
const holder = globalThis as typeof globalThis & { plainformTime?: number };

/** How far {@link now} may run ahead of the machine's clock, in milliseconds. */
const mostAhead = 1_000;

/**
 * The time now as the tables keep it: fixed-width ISO 8601 in UTC, such as `2026-01-31T09:30:00.000Z`.
 *
 * Each call in this process returns a later time than the one before, so that later records sort later. A UUIDv7 can't
 * do that, because its order within a millisecond is random. If the machine's clock is set back by more than a second,
 * the times follow it.
 */
export function now(): string {
  const time = Date.now();
  const next = (holder.plainformTime ?? 0) + 1;
  holder.plainformTime = next > time && next <= time + mostAhead ? next : time;
  return new Date(holder.plainformTime).toISOString();
}
