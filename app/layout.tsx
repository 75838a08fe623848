import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { errorTitle } from "plainform/next";
import { SiteHeader } from "./site-header.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const error = await errorTitle();
  return {
    title: { template: `${error}%s – Plainform`, default: `${error}Plainform` },
    description: "Forms for Next.js that work before JavaScript does.",
  };
}

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function Layout({ children }: LayoutProps<"/">) {
  // The policy's nonce and the flash message belong to one request, so no page may be prerendered.
  await connection();
  return (
    <html lang="en">
      <body className="min-h-dvh">
        <SiteHeader />
        <main id="main" tabIndex={-1} className="mx-auto max-w-column px-4 py-8 sm:px-6 sm:py-12">
          {children}
        </main>
      </body>
    </html>
  );
}
