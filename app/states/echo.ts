"use server";

import type { FormState } from "plainform";
import { submit } from "plainform/next";
import { findSpecimen } from "@/states/manifest.ts";
import { statesOf } from "@/states/state.ts";
import type { Entry } from "./arrived.tsx";

/** Answers like any action, and returns the entries that arrived. */
export async function echo(
  component: string,
  stateName: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const specimen = findSpecimen(component);
  if (!specimen) throw new TypeError(`There is no component named ${component}`);
  const schema = statesOf(specimen).get(stateName)?.instead?.schema ?? specimen.schema;
  const state = await submit(schema, data, async () => ({ message: "Sent" }));
  // Names that begin with a dollar sign belong to the kit or to React.
  const entries = Array.from(data).filter(([name]) => !name.startsWith("$"));
  return { ...state, data: await Promise.all(entries.map(readable)) };
}

async function readable([name, value]: [string, FormDataEntryValue]): Promise<Entry> {
  if (typeof value === "string") return [name, value];
  // If no file was chosen, a browser sends an empty file without a name.
  return [name, value.name && `${value.name} (${value.size} bytes)`];
}
