import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { NotFound } from "plainform";
import type { Delivered } from "plainform/webhooks";
import { z } from "zod";
import type { Delivery } from "@/schemas/delivery.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { type ListPart, newestFirst, type Page } from "./newest-first.ts";

/** The column of each field, except the payload, which may be large. */
const columns = {
  id: "id",
  vendor: "vendor",
  vendorId: "vendor_id",
  event: "event",
  state: "state",
  note: "note",
  attempts: "attempts",
  dueAt: "due_at",
  createdAt: "created_at",
} as const;

/** Stores a delivery, unless it is stored already: a vendor sends it again if the answer was lost. */
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
      created_at: now(),
    })
    .onConflict((conflict) => conflict.columns(["vendor", "vendor_id"]).doNothing())
    .execute();
}

/** Lists deliveries, newest first. */
export async function list(part: Omit<ListPart<never>, "fields">): Promise<Page<Delivery>> {
  return newestFirst<"deliveries", Delivery>("deliveries", columns, part) as Promise<
    Page<Delivery>
  >;
}

/** @throws {NotFound} when there is no delivery with that id */
export async function get(id: string): Promise<Delivery> {
  if (!isId(id)) throw missing();
  const db = await database();
  const row = await db.selectFrom("deliveries").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw missing();
  const fields = Object.entries(columns).map(([field, column]) => [field, row[column]]);
  return Object.fromEntries(fields) as Delivery;
}

/** Ids come from addresses and from the bound arguments of actions, so they may be any text. */
const isId = (id: string) => z.uuid().safeParse(id).success;

const missing = () => new NotFound("This delivery doesn't exist.");

/**
 * Makes a failed delivery due again, as if it had just arrived. Any other delivery stays as it is.
 *
 * @throws {NotFound} if there is no delivery with that id
 */
export async function letTryAgain(id: string): Promise<void> {
  if (!isId(id)) throw missing();
  const db = await database();
  await db
    .updateTable("deliveries")
    .set({ state: "waiting", attempts: 0, due_at: atOnce() })
    .where("id", "=", id)
    .where("state", "=", "failed")
    .execute();
}

/** Returns the time of the machine's clock. {@link now} runs ahead of it after a burst, so a delivery would have to wait. */
const atOnce = () => new Date().toISOString();
