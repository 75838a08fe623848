import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  forbidden,
  notFound,
  RedirectType,
  redirect,
  unauthorized,
} from "next/dist/api/navigation.react-server.js";
import { loadBindings, transform } from "next/dist/build/swc/index.js";
import { describe, expect, test, vi } from "vitest";
import { isActionId } from "@/packages/plainform/src/next/action-fields.ts";
import {
  actionHeader,
  isControlFlow,
  isRedirect,
  navigationHeader,
  nextPort,
  prefetchHeader,
  redirectOf,
  routerStateHeader,
} from "@/packages/plainform/src/next/next-internals.ts";

/** A file of the installed version of Next. */
const ofNext = (file: string) => readFileSync(join("node_modules/next/dist", file), "utf8");

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown");
}

describe("what Next documents nowhere, and the kit relies on", () => {
  test("Next names the headers of its scripts as the kit does", () => {
    const headers = ofNext("client/components/app-router-headers.js");
    for (const name of [actionHeader, navigationHeader, prefetchHeader, routerStateHeader])
      expect(headers).toContain(`'${name}'`);
  });

  test("redirect() throws an error whose digest says where it leads, and with which status", () => {
    const error = thrownBy(() => redirect("/there?a=1;2", RedirectType.push));
    expect(isRedirect(error)).toBe(true);
    expect(redirectOf(error)).toEqual({ location: "/there?a=1;2", status: 307 });
  });

  test("a redirect of Next's, and no other error, is one", () => {
    expect(redirectOf(new Error("NEXT_REDIRECT"))).toBeUndefined();
    expect(redirectOf(undefined)).toBeUndefined();
    expect(isControlFlow(new Error("Broken"))).toBe(false);
  });

  test("notFound(), forbidden() and unauthorized() throw errors whose digest begins with NEXT_", () => {
    expect(isControlFlow(thrownBy(() => notFound()))).toBe(true);
    for (const [name, interrupt] of Object.entries({ forbidden, unauthorized })) {
      process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = "1";
      expect(isControlFlow(thrownBy(interrupt)), name).toBe(true);
      delete process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS;
    }
  });

  test("Next puts the base path and the slash at the end of addresses in the place of two variables", () => {
    const defined = ofNext("build/define-env.js");
    expect(defined).toContain("'process.env.__NEXT_ROUTER_BASEPATH'");
    expect(defined).toContain("'process.env.__NEXT_TRAILING_SLASH'");
  });

  test("Next keeps its own address in a variable before it calls register, and other servers don’t", () => {
    const source = ofNext("server/lib/start-server.js");
    expect(source).toContain("process.env.__NEXT_PRIVATE_ORIGIN = appUrl");
    expect(source).toMatch(/const appUrl = `[^`]*:\$\{port\}`/);
    vi.stubEnv("__NEXT_PRIVATE_ORIGIN", "http://[::1]:80");
    expect(nextPort()).toBe(80);
    vi.stubEnv("__NEXT_PRIVATE_ORIGIN", undefined);
    expect(nextPort()).toBeUndefined();
  });

  test("Next keeps notes of a request under a symbol, with the kind of the route", () => {
    expect(ofNext("server/request-meta.js")).toContain("Symbol.for('NextInternalRequestMeta')");
    for (const kind of ["PAGES_API", "APP_ROUTE"])
      expect(ofNext("server/route-kind.js")).toContain(`"${kind}"] = "${kind}"`);
    expect(ofNext("server/base-server.js")).toContain(
      "(0, _requestmeta.addRequestMeta)(req, 'match', routeMatch)",
    );
  });

  test("Next’s bare errors have these texts and statuses, and no type with a charset", () => {
    const action = ofNext("server/app-render/action-handler.js");
    expect(action).toContain(
      "statusCode === 400 ? 'Invalid Server Action request.' : 'Server Action unavailable.'",
    );
    expect(action).toContain("? 400 : 409;");
    expect(ofNext("server/base-server.js")).toContain(
      "fromStatic('Internal Server Error', 'text/plain')",
    );
    expect(ofNext("server/lib/router-server.js")).toContain("res.end('Internal Server Error')");
  });

  test("Next’s compiler gives an action an id of 42 hexadecimal digits", async () => {
    await loadBindings();
    const { code } = await transform('"use server";\nexport async function save() {}', {
      filename: "actions.js",
      jsc: { parser: { syntax: "ecmascript" } },
      isServerCompiler: true,
      serverActions: {
        isReactServerLayer: true,
        isDevelopment: false,
        useCacheEnabled: false,
        hashSalt: "",
        cacheKinds: [],
      },
    });
    const [, id = ""] = /registerServerReference\(save, "(\w+)"/.exec(code) ?? [];
    expect(isActionId(id), code).toBe(true);
    for (const other of [id.slice(1), `${id}0`, id.replace(/.$/, "g")])
      expect(isActionId(other), other).toBe(false);
  });
});
