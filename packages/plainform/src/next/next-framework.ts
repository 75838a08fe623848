import "server-only";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Framework } from "../http/framework.ts";
import { actionHeader, nextBasePath, redirectOf } from "./next-internals.ts";

/** Next's implementation of the framework functions of `submit` and `handleRequest`. */
export const nextFramework: Framework = {
  get basePath() {
    return nextBasePath.basePath;
  },
  get trailingSlash() {
    return nextBasePath.trailingSlash;
  },
  async headers() {
    try {
      return await headers();
    } catch (error) {
      unstable_rethrow(error);
      // Next has no headers if a test or a script calls an action directly.
      return new Headers();
    }
  },
  async setCookie(name, value, options) {
    (await cookies()).set(name, value, options);
  },
  redirect,
  refresh,
  rethrowControlFlow: unstable_rethrow,
  redirectOf,
  actionIdOf: (headers) => headers.get(actionHeader) ?? undefined,
};
