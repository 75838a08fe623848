import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { type CookieOptions, createSubmit, type Framework } from "@/packages/plainform/src/http.ts";
import { memoryStore } from "@/packages/plainform/src/stores.ts";
import { formData } from "../form/form-data.ts";

/** A framework of the test's own, which notes what the door asks of it. Nothing of Next is loaded. */
class TestFramework implements Framework {
  readonly basePath = "";
  readonly trailingSlash = false;
  readonly cookies = new Map<string, string>();
  refreshed = 0;
  request = new Headers({ host: "app.example", "sec-fetch-site": "same-origin" });

  redirectOf = () => undefined;
  rethrowControlFlow = (error: unknown) => {
    if (error instanceof Redirect) throw error;
  };
  headers = async () => this.request;
  setCookie = async (name: string, value: string, _options: CookieOptions) => {
    this.cookies.set(name, value);
  };
  redirect = (location: string): never => {
    throw new Redirect(location);
  };
  refresh = () => {
    this.refreshed += 1;
  };
  actionIdOf = (headers: Pick<Headers, "get">) => headers.get("x-action") ?? undefined;
}

class Redirect extends Error {
  readonly location: string;

  constructor(location: string) {
    super(`Redirect to ${location}`);
    this.location = location;
  }
}

const schema = z.object({ title: z.string().min(1, "Enter a title") });
let framework: TestFramework;
beforeEach(() => {
  framework = new TestFramework();
});

describe("createSubmit with a framework that isn't Next", () => {
  test("answers with the operation's message", async () => {
    const submit = createSubmit(framework);
    const state = await submit(schema, formData(["title", "A"]), async ({ title }) => ({
      message: `Saved ${title}`,
    }));
    expect(state).toMatchObject({ status: "success", message: "Saved A", values: {} });
  });

  test("answers with the schema's words and what was entered, and runs nothing", async () => {
    const submit = createSubmit(framework);
    let runs = 0;
    const state = await submit(schema, formData(["title", ""]), async () => {
      runs += 1;
      return { message: "Saved" };
    });
    expect(state).toMatchObject({
      status: "invalid",
      fieldErrors: { title: ["Enter a title"] },
      values: { title: "" },
    });
    expect(runs).toBe(0);
  });

  test("leads a browser without JavaScript by the framework's redirect, with the message in a cookie", async () => {
    const submit = createSubmit(framework);
    const answer = submit(schema, formData(["title", "A"]), async () => ({
      redirectTo: "/posts",
      message: "Post published",
    }));
    // The empty fragment takes the place of the form's, which the browser would keep.
    await expect(answer).rejects.toMatchObject({ location: "/posts#" });
    expect(framework.cookies.get("plainform-flash")).toContain("Post published");
  });

  test("leads the page's scripts to the path itself", async () => {
    framework.request.set("x-action", "an-action");
    const answer = createSubmit(framework)(schema, formData(["title", "A"]), async () => ({
      redirectTo: "/posts",
    }));
    await expect(answer).rejects.toMatchObject({ location: "/posts" });
  });

  test("saves a form with the same token once, and has the page fetched again", async () => {
    const submit = createSubmit(framework);
    const once = { store: memoryStore() };
    const sent = () => formData(["title", "A"], ["$token", `${"a".repeat(36)}.form`]);
    let runs = 0;
    const save = async () => {
      runs += 1;
      return { message: `Saved ${runs}` };
    };
    const first = await submit(schema, sent(), save, { once });
    const again = await submit(schema, sent(), save, { once });
    expect([first.message, again.message]).toEqual(["Saved 1", "Saved 1"]);
    expect(runs).toBe(1);
    expect(framework.refreshed).toBe(1);
  });

  test("refuses what another site's page sent", async () => {
    framework.request = new Headers({ host: "app.example", "sec-fetch-site": "cross-site" });
    const state = await createSubmit(framework)(schema, formData(["title", "A"]), async () => ({
      message: "Saved",
    }));
    expect(state).toMatchObject({ status: "failed", values: { title: "A" } });
    expect(state.formErrors).toHaveLength(1);
  });
});
