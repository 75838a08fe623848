import type { Metadata } from "next";
import Link from "next/link";
import { readFlash } from "plainform/next";
import { isolate } from "@/app/isolate.ts";
import { Time } from "@/app/time.tsx";
import { buttonClass } from "@/components/button-class.ts";
import { Separator } from "@/components/separator.tsx";
import { StatusMessage } from "@/components/status-message.tsx";
import { findUser } from "./find-user.ts";

export async function generateMetadata({ params }: PageProps<"/users/[id]">): Promise<Metadata> {
  return { title: isolate((await findUser((await params).id)).name) };
}

export default async function UserPage({ params }: PageProps<"/users/[id]">) {
  const user = await findUser((await params).id);
  return (
    <article>
      <StatusMessage flash={await readFlash()} className="mb-6" />
      <h1 dir="auto" className="text-3xl font-bold tracking-tight">
        {user.name}
      </h1>
      <dl className="mt-6 space-y-4">
        <div>
          <dt className="text-sm text-muted">Email address</dt>
          <dd>{user.email}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">Added</dt>
          <dd>
            <Time iso={user.createdAt} />
          </dd>
        </div>
      </dl>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href={`/users/${user.id}/edit`} className={buttonClass("quiet")}>
          Edit
        </Link>
        <Separator />
        <Link href={`/users/${user.id}/delete`} className={buttonClass("quiet")}>
          Delete
        </Link>
      </p>
    </article>
  );
}
