import "server-only";
import type { ExpressionBuilder, ExpressionWrapper, Kysely, Selectable, SqlBool } from "kysely";
import { type Cursor, encodeCursor } from "@/schemas/cursor.ts";
import { database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** The tables whose rows have a time and an id to sort by. */
type Timed = "posts" | "users" | "deliveries";

/** The part of a list that is read. */
export interface ListPart<Field extends string> {
  limit: number;
  /** The parsed `next` of the page before. */
  cursor?: Cursor | undefined;
  /** The fields of each record besides its id; all fields by default. */
  fields?: readonly Field[] | undefined;
}

type Condition<Table extends keyof Tables> = ExpressionWrapper<Tables, Table, SqlBool>;

/** A page of a list. */
export interface Page<Item> {
  data: Item[];
  /** The `cursor` of the next call; `null` on the last page. */
  next: string | null;
}

/**
 * Reads a page of a table, newest first, by its index on `(created_at, id)`.
 *
 * @param columns the column of each field
 * @param narrow the conditions that a row has to meet
 * @example newestFirst("users", columns, { limit: 20 }, (where) => [where("email", "=", "ada@example.com")])
 */
export async function newestFirst<Table extends Timed, Item extends { id: string }>(
  table: Table,
  columns: { readonly [Field in keyof Item]: keyof Selectable<Tables[Table]> & string },
  { limit, cursor, fields }: ListPart<keyof Item & string>,
  narrow: (where: ExpressionBuilder<Tables, Table>) => Condition<Table>[] = () => [],
): Promise<Page<Pick<Item, "id"> & Partial<Item>>> {
  // All such tables have these columns; Kysely wants to know one of them.
  const db = (await database()) as unknown as Kysely<Pick<Tables, "users">>;
  const shown = Object.keys(columns).filter(
    (field) => field === "id" || !fields || (fields as readonly string[]).includes(field),
  ) as (keyof Item & string)[];
  let query = db
    .selectFrom(table as "users")
    .select(["created_at", "id", ...shown.map((field) => columns[field] as "id")])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  query = query.where((where) => where.and(narrow(where as never) as []));
  if (cursor) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("created_at", "id"), "<", tuple(cursor.createdAt, cursor.id)),
    );
  }
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(
      (row) =>
        Object.fromEntries(shown.map((field) => [field, row[columns[field] as "id"]])) as Pick<
          Item,
          "id"
        > &
          Partial<Item>,
    ),
    next:
      rows.length > limit && last
        ? encodeCursor({ createdAt: last.created_at, id: last.id })
        : null,
  };
}
