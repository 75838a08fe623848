import type { Generated } from "kysely";
import type { SubmissionsTable } from "plainform/stores/kysely";

/**
 * The tables as Kysely sees them. Column types are those that SQLite and PostgreSQL share: text ids made by
 * the application (UUIDv7), times as fixed-width ISO 8601 text in UTC, 0 and 1 for booleans, JSON as text.
 */
export interface Tables {
  posts: PostsTable;
  likes: LikesTable;
  submissions: SubmissionsTable;
  users: UsersTable;
  deliveries: DeliveriesTable;
}

export interface PostsTable {
  id: string;
  title: string;
  content: string;
  /** A JSON array of `{ label, url }`. */
  links: Generated<string>;
  /** The version: 1, and one more with each change. An edit of another version was made from an outdated post. */
  version: Generated<number>;
  /** The time of the deletion, for a post that can still be restored; empty for all others. */
  deleted_at: Generated<string>;
  created_at: string;
  updated_at: string;
}

/** The likes: one row for each visitor and post. */
interface LikesTable {
  post_id: string;
  visitor_id: string;
}

export interface UsersTable {
  id: string;
  name: string;
  /** In lower case; no two users have the same. */
  email: string;
  created_at: string;
  updated_at: string;
}

/** The deliveries of other services, each once. */
interface DeliveriesTable {
  id: string;
  /** The vendor and its id of the delivery, which are unique together. */
  vendor: string;
  vendor_id: string;
  /** The vendor's name of the event; empty if the vendor sends none. */
  event: string;
  /** JSON, as it was signed. */
  payload: string;
  state: "waiting" | "handled" | "failed";
  /** The result of the last attempt, for people; empty before the first. */
  note: string;
  /** The number of attempts since the delivery arrived or was restarted by hand. */
  attempts: number;
  /** The time from which a worker may begin a waiting delivery. During an attempt, it is the end of that worker’s lease. */
  due_at: string;
  /** The time of arrival. */
  created_at: string;
}
