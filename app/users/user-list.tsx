import Link from "next/link";
import type { User } from "@/schemas/user.ts";

export function UserList({ users }: { users: readonly User[] }) {
  if (users.length === 0) {
    return <p className="mt-3 text-muted">There are no users yet. Add the first one.</p>;
  }
  return (
    <ul className="mt-6 divide-y divide-rule rounded-card border border-rule bg-surface">
      {users.map((user) => (
        <li
          key={user.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 px-5 py-3 sm:px-6"
        >
          <Link
            href={`/users/${user.id}`}
            dir="auto"
            className="inline-flex min-h-target min-w-0 items-center font-bold text-accent wrap-anywhere underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {user.name}
          </Link>{" "}
          <span className="min-w-0 text-muted wrap-anywhere">{user.email}</span>
        </li>
      ))}
    </ul>
  );
}
