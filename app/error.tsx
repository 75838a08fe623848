"use client";

import { usePathname } from "next/navigation";
import { buttonClass } from "@/components/button-class.ts";

/** Next shows this page if a page could not be rendered. The error of a form is shown in the form instead. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">Something went wrong</h1>
      <p className="mt-4 text-muted">
        This page could not be shown. Try again in a moment.
        {error.digest ? ` If it happens again, tell us this code: ${error.digest}.` : null}
      </p>
      <p className="mt-6">
        <a href={usePathname()} className={buttonClass("accent")}>
          Try again
        </a>
      </p>
    </>
  );
}
