/**
 * The tables as Kysely sees them. Column types are those that SQLite and PostgreSQL share: text ids made by
 * the application (UUIDv7), times as fixed-width ISO 8601 text in UTC, 0 and 1 for booleans, JSON as text.
 */
export interface Tables {
  posts: PostsTable;
  submissions: SubmissionsTable;
  users: UsersTable;
}

/** What forms were sent and answered in the last 24 hours. */
interface SubmissionsTable {
  /** Of the form's token and of what was sent. */
  key: string;
  /** What was answered, as JSON. */
  outcome: string;
  created_at: string;
}

export interface PostsTable {
  id: string;
  title: string;
  content: string;
  created_at: string;
  updated_at: string;
}

export interface UsersTable {
  id: string;
  name: string;
  /** In lower case; no two users have the same. */
  email: string;
  created_at: string;
  updated_at: string;
}
