import "server-only";
import { createHandleRequest } from "../http/handle-request.ts";
import { nextFramework } from "./next-framework.ts";

/** The JSON door of an application with Next: call it in a Route Handler. */
export const handleRequest = createHandleRequest(nextFramework);
