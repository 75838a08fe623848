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
  /** From 1, one more with each change: by it an edit knows whether it was made from what is stored. */
  version: Generated<number>;
  /** Of one that was deleted and can still be restored; empty for all others. */
  deleted_at: Generated<string>;
  created_at: string;
  updated_at: string;
}

/** Who likes what, each once. */
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

/** What other services told, each once. */
interface DeliveriesTable {
  id: string;
  /** Whose it is, and its id there: unique together. */
  vendor: string;
  vendor_id: string;
  /** What happened, in the vendor's words; empty where it doesn't say. */
  event: string;
  /** JSON, as it was signed. */
  payload: string;
  state: "waiting" | "handled" | "failed";
  /** What came of the last attempt, for people; empty before the first. */
  note: string;
  /** How often it was begun, a restart by hand not counted. */
  attempts: number;
  /** When a waiting one may be begun: while one is at work on it, when the next may believe that it died. */
  due_at: string;
  /** When it came. */
  created_at: string;
}
