import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Selectable } from "kysely";
import { NotFound } from "@/lib/errors.ts";
import type { Delivered } from "@/lib/http/webhook.ts";
import { type Cursor, encodeCursor } from "@/schemas/cursor.ts";
import type { Delivery } from "@/schemas/delivery.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import type { DeliveriesTable } from "./tables.ts";

/** A page of deliveries, newest first. */
export interface DeliveryPage {
  data: Delivery[];
  /** Hand it to the next call to go on; `null` on the last page. */
  next: string | null;
}

/** Stores a delivery to be handled, unless it is there: a vendor sends one again when our answer didn't arrive. */
export async function keep({ vendor, id, event, payload }: Delivered): Promise<void> {
  const db = await database();
  await db
    .insertInto("deliveries")
    .values({
      id: randomUUIDv7(),
      vendor,
      vendor_id: id,
      event,
      payload,
      state: "waiting",
      note: "",
      attempts: 0,
      due_at: atOnce(),
      received_at: now(),
    })
    .onConflict((conflict) => conflict.columns(["vendor", "vendor_id"]).doNothing())
    .execute();
}

/**
 * Lists deliveries, newest first.
 *
 * @param page `limit` deliveries after `cursor`, the parsed `next` of the page before
 */
export async function list(page: {
  limit: number;
  cursor?: Cursor | undefined;
}): Promise<DeliveryPage> {
  const { limit, cursor } = page;
  const db = await database();
  let query = db
    .selectFrom("deliveries")
    .select(shown)
    .orderBy("received_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (cursor) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("received_at", "id"), "<", tuple(cursor.createdAt, cursor.id)),
    );
  }
  const rows = await query.execute();
  const data = rows.slice(0, limit).map(toDelivery);
  const last = data.at(-1);
  const next = rows.length > limit && last;
  return { data, next: next ? encodeCursor({ createdAt: last.receivedAt, id: last.id }) : null };
}

/** @throws {NotFound} when there is no delivery with that id */
export async function get(id: string): Promise<Delivery> {
  const db = await database();
  const row = await db
    .selectFrom("deliveries")
    .select(shown)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound("This delivery doesn't exist.");
  return toDelivery(row);
}

/** Lets a delivery that was given up be handled again, as if it had just come. Any other stays as it is. */
export async function letTryAgain(id: string): Promise<void> {
  const db = await database();
  await db
    .updateTable("deliveries")
    .set({ state: "waiting", attempts: 0, due_at: atOnce() })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .execute();
}

/** By the machine's clock: {@link now} runs ahead of it after a burst, and what came would have to wait. */
const atOnce = () => new Date().toISOString();

/** All but the payload, which may be large. */
const shown = [
  "id",
  "vendor",
  "vendor_id",
  "event",
  "state",
  "note",
  "attempts",
  "due_at",
  "received_at",
] as const;

function toDelivery(row: Pick<Selectable<DeliveriesTable>, (typeof shown)[number]>): Delivery {
  const { vendor_id, due_at, received_at, ...same } = row;
  return { ...same, vendorId: vendor_id, dueAt: due_at, receivedAt: received_at };
}
