import "server-only";
import { createSubmit } from "../http/create-submit.ts";
import { nextFramework } from "./next-framework.ts";

/** The HTML door of an application with Next: call it in each Server Action of a form. */
export const submit = createSubmit(nextFramework);
