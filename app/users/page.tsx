import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readFlash } from "plainform/next";
import { buttonClass } from "@/components/button-class.ts";
import { Separator } from "@/components/separator.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import * as users from "@/data/users.ts";
import { cursorSchema } from "@/schemas/cursor.ts";
import { UserList } from "./user-list.tsx";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage({ searchParams }: PageProps<"/users">) {
  const { cursor } = await searchParams;
  const after = cursorSchema.optional().safeParse(cursor);
  if (!after.success) redirect("/users");
  const { data, next } = await users.list({ limit: 20, cursor: after.data });
  return (
    <>
      <StatusMessage flash={await readFlash()} className="mb-6" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl font-bold tracking-tight">Users</h1>
        <Link href="/users/new" className={buttonClass("accent")}>
          Add a user
        </Link>
      </div>
      <UserList users={data} />
      {after.data || next ? (
        <nav aria-label="Pages of users" className="mt-6 flex flex-wrap gap-3">
          {after.data ? (
            <Link href="/users" className={buttonClass("quiet")}>
              Newest users
            </Link>
          ) : null}
          {after.data && next ? <Separator /> : null}
          {next === null ? null : (
            <Link href={`/users?cursor=${next}`} className={buttonClass("quiet")}>
              Older users
            </Link>
          )}
        </nav>
      ) : null}
    </>
  );
}
