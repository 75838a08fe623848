import Link from "next/link";

const places = [
  { href: "/posts", name: "Posts" },
  { href: "/users", name: "Users" },
  { href: "/deliveries", name: "Deliveries" },
  { href: "/api/docs", name: "API" },
];

export function SiteHeader() {
  return (
    <header className="border-b border-rule bg-surface">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-3 focus:rounded-control focus:bg-accent focus:px-4 focus:py-3 focus:font-semibold focus:text-on-accent"
      >
        Skip to main content
      </a>
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
              <Link
                href={href}
                className="inline-flex min-h-14 items-center font-semibold text-accent hover:underline"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
