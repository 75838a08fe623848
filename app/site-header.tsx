import Link from "next/link";
import { SkipLink } from "@/components/skip-link.tsx";
import { NavLink } from "./nav-link.tsx";

const places = [
  { href: "/posts", name: "Posts" },
  { href: "/users", name: "Users" },
  { href: "/deliveries", name: "Deliveries" },
  { href: "/api/docs", name: "API" },
];

export function SiteHeader() {
  return (
    <header className="border-b border-rule bg-surface">
      {/* A block of its own, because without a style sheet the text would run into the next. */}
      <div>
        <SkipLink />
      </div>
      <nav
        aria-label="Main"
        className="mx-auto flex max-w-column flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6"
      >
        <Link
          href="/"
          className="inline-flex min-h-14 items-center text-lg font-bold tracking-tight"
        >
          Plainform
        </Link>
        <ul className="flex flex-wrap gap-x-6">
          {places.map(({ href, name }) => (
            <li key={href}>
              <NavLink href={href}>{name}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
