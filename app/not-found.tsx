import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button-class.ts";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFoundPage() {
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Page not found</h1>
      <p className="mt-4 text-muted">
        There is nothing at this address. It may have been deleted, or the address may be wrong.
      </p>
      <p className="mt-6">
        <Link href="/posts" className={buttonClass("accent")}>
          See all posts
        </Link>
      </p>
    </>
  );
}
