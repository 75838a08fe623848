import "server-only";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import type { Framework } from "../http/framework.ts";
import { actionHeader, nextBasePath, redirectOf } from "./next-internals.ts";

/** Next, as the kit's two doors ask for it. */
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
      // Next has no headers where an action is called by itself, in a test or a script.
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
