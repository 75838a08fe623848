import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { errorTitle } from "plainform/next";
import { formStateOf } from "@/states/form-state.ts";
import { locales } from "@/states/locales.ts";
import { findSpecimen } from "@/states/manifest.ts";
import { statesOf } from "@/states/state.ts";
import { StateForm } from "@/states/state-form.tsx";
import { Arrived } from "../../arrived.tsx";
import { echo } from "../../echo.ts";

interface Props {
  params: Promise<{ component: string; state: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { component, state: name } = await params;
  const specimen = findSpecimen(component);
  const state = specimen && statesOf(specimen).get(name);
  const error = await errorTitle({
    initialState: formStateOf(state ?? {}),
    prefix: locales[state?.locale ?? "en"].texts.errorPrefix,
  });
  return { title: { absolute: `${error}${component}, ${name} – Plainform` } };
}

/** A component in one state. */
export default async function StatePage({ params }: Props) {
  const { component, state: name } = await params;
  const specimen = findSpecimen(component) ?? notFound();
  const state = statesOf(specimen).get(name) ?? notFound();
  return (
    <>
      <h1 className="mb-6 text-3xl font-bold tracking-tight">
        {component}, {name}
      </h1>
      {state.note === undefined ? null : <p className="mb-6 text-muted">{state.note}</p>}
      <StateForm specimen={specimen} state={state} action={echo.bind(null, component, name)}>
        <Arrived />
      </StateForm>
    </>
  );
}
