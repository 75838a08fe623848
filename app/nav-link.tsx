"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/**
 * A link of the navigation, which marks the current page and the section of a page below it. The other links have no
 * border, because forced colours would show a transparent one.
 */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const path = usePathname();
  return (
    <Link
      href={href}
      aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
      className="inline-flex min-h-14 items-center py-0.75 font-semibold text-accent hover:underline aria-[current]:border-accent aria-[current]:border-b-3 aria-[current]:pb-0"
    >
      {children}
    </Link>
  );
}
