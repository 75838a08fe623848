import "server-only";
import { DomainError, logUnexpected } from "plainform";
import { inTransaction } from "plainform/stores/kysely";
import { database } from "./database.ts";
import { type Handler, type Handlers, Unfit } from "./delivery-handler.ts";
import { deliveryHandlers } from "./delivery-handlers.ts";

/** The time for which other workers leave a delivery alone after an attempt began, in milliseconds. No handler takes as long. */
const lease = 10_000;
/** The number of attempts before a delivery has failed. */
const maxAttempts = 7;
/** The pause after the first failure, in milliseconds. It is four times as long after each further one; the last is 2.8 hours. */
const firstDelay = 10_000;
/** The interval at which this process looks for due deliveries, in milliseconds. */
const period = 5_000;

/** Next bundles route handlers, actions and the server's start separately, so the one worker is stored here. */
const holder = globalThis as typeof globalThis & {
  plainformDeliveries?: {
    /** Whether a delivery arrived while the worker was running. */
    again: boolean;
    working?: Promise<void>;
    timer?: NodeJS.Timeout;
    /** The latest logged error, so that a database that is down for an hour is logged once. */
    trouble?: string;
  };
};
holder.plainformDeliveries ??= { again: false };
const worker = holder.plainformDeliveries;

/** Starts the worker. It handles the deliveries of a process that ended at once, and later those that are tried again. */
export function startWorker(): void {
  if (worker.timer) return;
  worker.timer = setInterval(() => void handleDue(), period);
  worker.timer.unref();
  void handleDue();
}

/**
 * Handles every delivery that is due, one after the other. It never throws. Several processes may do this at once:
 * each delivery is handled by one of them.
 */
export function handleDue(handlers: Handlers = deliveryHandlers): Promise<void> {
  worker.again = true;
  worker.working ??= work(handlers).finally(() => delete worker.working);
  return worker.working;
}

async function work(handlers: Handlers): Promise<void> {
  try {
    while (worker.again) {
      worker.again = false;
      for (const delivery of await due()) {
        // There may be more due deliveries than were read.
        worker.again = true;
        const begun = await begin(delivery);
        if (begun) await handle(begun, handlers);
      }
    }
    delete worker.trouble;
  } catch (error) {
    const trouble = String(error);
    if (trouble !== worker.trouble) {
      logUnexpected("Deliveries could not be handled, and will be tried again", error);
    }
    worker.trouble = trouble;
  }
}

interface Due {
  id: string;
  attempts: number;
}

const time = (later = 0) => new Date(Date.now() + later).toISOString();

async function due(): Promise<Due[]> {
  const db = await database();
  return db
    .selectFrom("deliveries")
    .select(["id", "attempts"])
    .where("state", "=", "waiting")
    .where("due_at", "<=", time())
    .orderBy("due_at")
    .limit(50)
    .execute();
}

interface Begun extends Due {
  vendor: string;
  event: string;
  payload: string;
}

/** Counts an attempt before it begins, because it may end the process. Returns `undefined` if another worker has the delivery. */
async function begin({ id, attempts }: Due): Promise<Begun | undefined> {
  const db = await database();
  const begun = await db
    .updateTable("deliveries")
    .set({ attempts: attempts + 1, due_at: time(lease) })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("attempts", "=", attempts)
    .returning(["id", "attempts", "vendor", "event", "payload"])
    .executeTakeFirst();
  if (!begun || begun.attempts <= maxAttempts) return begun;
  await settle(begun, { state: "failed", note: "The server stopped each time that it was tried" });
  return undefined;
}

async function handle(begun: Begun, handlers: Handlers): Promise<void> {
  const { attempts, vendor, event, payload } = begun;
  try {
    const db = await database();
    await inTransaction(db, async () => {
      // This write comes first, so that another worker with the same delivery waits here and then finds it handled.
      if (!(await settle(begun, { state: "handled" }))) return;
      const run = handlerOf(handlers, vendor, event);
      const note = run ? await run(JSON.parse(payload)) : "Nothing to do";
      await (await database())
        .updateTable("deliveries")
        .set({ note })
        .where("id", "=", begun.id)
        .execute();
    });
  } catch (error) {
    const isLast = error instanceof Unfit || attempts >= maxAttempts;
    await settle(begun, {
      state: isLast ? "failed" : "waiting",
      note: told(error),
      due_at: time(firstDelay * 4 ** (attempts - 1)),
    });
  }
}

/** Returns the handler of an event. A sender may call an event `constructor`, so only own properties count. */
function handlerOf(handlers: Handlers, vendor: string, event: string): Handler | undefined {
  const own = Object.hasOwn(handlers, vendor) ? handlers[vendor] : undefined;
  return own && Object.hasOwn(own, event) ? own[event] : undefined;
}

/** Writes the result of an attempt, unless another attempt has begun meanwhile. Returns whether it was written. */
async function settle(
  { id, attempts }: Due,
  outcome: { state: "waiting" | "handled" | "failed"; note?: string; due_at?: string },
): Promise<boolean> {
  const db = await database();
  const row = await db
    .updateTable("deliveries")
    .set(outcome)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("attempts", "=", attempts)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the reason of a failure for the page. Anybody may read the page, so an unexpected error goes only to the log. */
function told(error: unknown): string {
  if (error instanceof DomainError || error instanceof Unfit) return error.message;
  const id = logUnexpected("A delivery could not be handled", error);
  return `Something went wrong. The log has more, under ${id}`;
}
