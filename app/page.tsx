import Link from "next/link";
import { buttonClass } from "@/components/button-class.ts";
import { Separator } from "@/components/separator.tsx";

const promises = [
  {
    title: "Plain HTML first",
    text: "Every form here works with JavaScript switched off: errors beside the fields, everything typed kept.",
  },
  {
    title: "Better where scripts run",
    text: "The same form then answers without a reload, says what it is doing and survives a lost connection.",
  },
  {
    title: "Written once",
    text: "One Zod schema gives the fields, their messages, the form’s action and the JSON API.",
  },
];

export default function HomePage() {
  return (
    <>
      <h1 className="text-4xl font-bold tracking-tight text-balance sm:text-5xl">
        Forms that work before JavaScript does
      </h1>
      <p className="mt-4 text-lg text-muted">
        Plainform is a form kit for Next.js and React. This is its reference application: a small
        board of posts, to read, to try out and to take apart.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href="/posts" className={buttonClass("accent")}>
          See the posts
        </Link>
        <Separator />
        <Link href="/posts/new" className={buttonClass("quiet")}>
          Write one
        </Link>
      </p>
      <ul className="mt-12 grid gap-4 sm:grid-cols-3">
        {promises.map(({ title, text }) => (
          <li key={title} className="rounded-card border border-rule bg-surface p-5">
            <h2 className="font-bold">{title}</h2>
            <p className="mt-1 text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
