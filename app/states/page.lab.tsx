import type { Metadata } from "next";
import Link from "next/link";
import { componentNames, manifest } from "@/states/manifest.ts";
import { stateNames, statesOf } from "@/states/state.ts";

export const metadata: Metadata = { title: "States" };

/** All components, in all their states. */
export default function StatesPage() {
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">States</h1>
      <p className="mt-3 text-muted">
        Every component in every state, as the server renders it. Each is in a form that can be
        sent, with JavaScript on or off: the page then shows what arrived.
      </p>
      <ul className="mt-8 space-y-4">
        {componentNames.map((name) => (
          <li key={name} className="rounded-card border border-rule bg-surface p-5">
            <Component name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Component({ name }: { name: (typeof componentNames)[number] }) {
  const { states } = manifest[name];
  const link = "inline-flex min-h-6 items-center text-accent underline underline-offset-4";
  const without = stateNames.filter((state) => typeof states[state] === "string");
  return (
    <>
      <h2 className="text-lg font-bold">
        <Link href={`/states/${name}`} prefetch={false} className={link}>
          {name}
        </Link>
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {Array.from(statesOf(manifest[name]).keys(), (state) => (
          <li key={state}>
            <Link href={`/states/${name}/${state}`} prefetch={false} className={link}>
              {state}
            </Link>
          </li>
        ))}
      </ul>
      {without.length > 0 ? (
        <dl className="mt-3 space-y-1 text-sm text-muted">
          {without.map((state) => (
            <div key={state}>
              <dt className="inline font-semibold">No {state}: </dt>
              <dd className="inline">{states[state] as string}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
