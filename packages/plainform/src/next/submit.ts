import "server-only";
import { createSubmit } from "../http/create-submit.ts";
import { nextFramework } from "./next-framework.ts";

/** Runs a Server Action of a form in an application with Next: call it in the Server Action of each form. */
export const submit = createSubmit(nextFramework);
