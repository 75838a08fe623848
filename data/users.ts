import "server-only";
import { randomUUIDv7 } from "node:crypto";
import { type Selectable, sql } from "kysely";
import { Conflict, NotFound } from "plainform";
import { type User, type UserInput, type UserPatch, userId } from "@/schemas/user.ts";
import { now } from "./clock.ts";
import { database } from "./database.ts";
import { guarded } from "./guarded.ts";
import { ifChanged } from "./if-changed.ts";
import { type ListPart, newestFirst, type Page } from "./newest-first.ts";
import type { UsersTable } from "./tables.ts";
import { isTaken } from "./unique.ts";

type Row = Selectable<UsersTable>;
type UserPart = Pick<User, "id"> & Partial<User>;
/** Throws when the user isn't what the writer expects. */
type Precondition = (current: User) => void;

/** The column of each field. */
const columns = {
  id: "id",
  name: "name",
  email: "email",
  createdAt: "created_at",
  updatedAt: "updated_at",
} as const;

/** The search: `email` excludes users with another address. */
type Part<Field extends keyof User> = ListPart<Field> & { email?: string | undefined };

/** Lists users, newest first, with the fields that are asked for: all, unless `fields` names some. */
export async function list(part: Part<never>): Promise<Page<User>>;
export async function list(part: Part<keyof User>): Promise<Page<UserPart>>;
export async function list({ email, ...part }: Part<keyof User>): Promise<Page<UserPart>> {
  return newestFirst<"users", User>("users", columns, part, (where) =>
    email === undefined ? [] : [where("email", "=", email)],
  );
}

/** @throws {NotFound} when there is no user with that id */
export async function get(id: string): Promise<User> {
  return toUser(await read(parseId(id)));
}

/**
 * Adds a user.
 *
 * @returns the user, with the id and times that it got
 * @throws {Conflict} at `email` when another user has that address
 * @example await create({ name: "Ada", email: "ada@example.com" }) // { id: "0199…", name: "Ada", … }
 */
export async function create({ name, email }: UserInput): Promise<User> {
  const db = await database();
  const time = now();
  return toUser(
    await db
      .insertInto("users")
      .values({ id: randomUUIDv7(), name, email, created_at: time, updated_at: time })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(unlessTaken),
  );
}

/**
 * Changes what the patch names and leaves the rest. The time of the update moves on when anything changed. The last write
 * wins, unless a `precondition` throws.
 *
 * @throws {NotFound} when there is no user with that id
 * @throws {Conflict} at `email` when another user has that address
 */
export async function update(
  id: string,
  { name, email }: UserPatch,
  precondition?: Precondition,
): Promise<User> {
  const known = parseId(id);
  const db = await database();
  const write = (seen: Partial<Row>) =>
    db
      .updateTable("users")
      // Kysely leaves out what is undefined.
      .set({ name, email, updated_at: ifChanged({ name, email }, "updated_at", sql`${now()}`) })
      .where((where) => where.and(seen))
      .returningAll()
      .executeTakeFirst()
      .catch(unlessTaken);
  return toUser((await guarded(known, read, onRow(precondition), write)) ?? missing());
}

/** @throws {NotFound} when there is no user with that id */
export async function remove(id: string, precondition?: Precondition): Promise<void> {
  const known = parseId(id);
  const db = await database();
  const write = (seen: Partial<Row>) =>
    db
      .deleteFrom("users")
      .where((where) => where.and(seen))
      .returningAll()
      .executeTakeFirst();
  if (!(await guarded(known, read, onRow(precondition), write))) missing();
}

function unlessTaken(error: unknown): never {
  if (!isTaken(error)) throw error;
  throw new Conflict("A user with this email address already exists", "email");
}

function onRow(precondition: Precondition | undefined) {
  return precondition && ((row: Row) => precondition(toUser(row)));
}

async function read(id: string): Promise<Row> {
  const db = await database();
  const row = await db.selectFrom("users").selectAll().where("id", "=", id).executeTakeFirst();
  return row ?? missing();
}

/**
 * Ids come from addresses and from the hidden fields of forms, so they may be anything, even no text. Only a UUID can be
 * the id of a user; nothing else reaches the database, because PostgreSQL refuses some texts.
 */
function parseId(id: string): string {
  const parsed = userId.safeParse(id);
  return parsed.success ? parsed.data : missing();
}

function missing(): never {
  throw new NotFound("This user doesn't exist. It may have been deleted.");
}

function toUser(row: Row): User {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
