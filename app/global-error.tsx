"use client";

import "./globals.css";
import { buttonClass } from "@/components/button-class.ts";

/** Next shows this document if the root layout itself could not be rendered. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="min-h-dvh">
        <title>Something went wrong – Plainform</title>
        <main className="mx-auto max-w-column px-4 py-8 sm:px-6 sm:py-12">
          <h1 className="text-3xl font-bold tracking-tight">Something went wrong</h1>
          <p className="mt-4 text-muted">
            This page could not be loaded. Check your connection and try again.
          </p>
          <p className="mt-6">
            {/* biome-ignore lint/a11y/useValidAnchor: to this very address, whatever it is, as a document of its own */}
            <a href="" className={buttonClass("accent")}>
              Try again
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
