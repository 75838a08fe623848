import "server-only";
import { createHandleRequest } from "../http/handle-request.ts";
import { nextFramework } from "./next-framework.ts";

/** Answers a request to a Route Handler of an application with Next. */
export const handleRequest = createHandleRequest(nextFramework);
