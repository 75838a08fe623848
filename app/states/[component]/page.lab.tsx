import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { findSpecimen } from "@/states/manifest.ts";
import { statesOf } from "@/states/state.ts";
import { StateForm } from "@/states/state-form.tsx";
import { Arrived } from "../arrived.tsx";
import { echo } from "../echo.ts";

interface Props {
  params: Promise<{ component: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).component };
}

/** A component in all its states, each in a form of its own. */
export default async function ComponentPage({ params }: Props) {
  const { component } = await params;
  const specimen = findSpecimen(component) ?? notFound();
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">{component}</h1>
      {Array.from(statesOf(specimen), ([name, state]) => (
        <section
          key={name}
          aria-labelledby={`state-${name}`}
          data-state={name}
          className="mt-10 border-t border-rule pt-6"
        >
          <h2 id={`state-${name}`} className="mb-4 text-sm font-semibold text-muted">
            <Link
              href={`/states/${component}/${name}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center hover:underline"
            >
              {name}
            </Link>
          </h2>
          <StateForm specimen={specimen} state={state} action={echo.bind(null, component, name)}>
            <Arrived />
          </StateForm>
        </section>
      ))}
    </>
  );
}
