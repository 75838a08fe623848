import type { FormState } from "../core/form-state.ts";

/** A Server Action made with `submit`, whatever data its state carries. */
export type FormAction<Data = never> = (
  state: FormState<Data>,
  data: FormData,
) => Promise<FormState>;
