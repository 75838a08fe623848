import { redirect } from "next/navigation";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Conflict, NotFound, Unauthorized } from "@/packages/plainform/src/core/errors.ts";
import { markRolledBack } from "@/packages/plainform/src/core/operation-attempt.ts";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { mapStore, storeWith } from "../test-stores.ts";
import { formData } from "./form-data.ts";

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

const schema = z.object({
  title: z.string().min(1, "Enter a title"),
  password: z.string().meta({ secret: true }).optional(),
  links: z
    .array(z.object({ url: z.string(), isNew: z.boolean() }))
    .max(3)
    .optional(),
});
const uuid = /^[0-9a-f-]{36}$/;
const never = () => Promise.reject(new Error("The operation ran"));

afterEach(() => vi.restoreAllMocks());

describe("submit", () => {
  test("answers what the operation said was done, and nothing that was typed", async () => {
    const state = await submit(schema, formData(["title", "A"]), async ({ title }) => ({
      message: `Saved ${title}`,
    }));
    expect(state).toEqual({
      status: "success",
      message: "Saved A",
      values: {},
      fieldErrors: {},
      formErrors: [],
      submission: expect.stringMatching(uuid),
    });
  });

  test("hands back data", async () => {
    const state = await submit(schema, formData(["title", "A"]), async () => ({ data: { id: 7 } }));
    expect(state).toMatchObject({ status: "success", data: { id: 7 } });
  });

  test("refuses what the schema refuses, gives back what was typed, and runs nothing", async () => {
    const state = await submit(schema, formData(["title", ""], ["links[0].url", "x"]), never);
    expect(state).toMatchObject({
      status: "invalid",
      fieldErrors: { title: ["Enter a title"] },
      values: { title: "", "links[0].url": "x" },
    });
  });

  test("gives every answer an id of its own", async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await submit(schema, formData(), never)).submission),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test("puts a domain error on its field, or on the form", async () => {
    const data = formData(["title", "A"]);
    const taken = await submit(schema, data, async () => {
      throw new Conflict("This title is taken", "title");
    });
    expect(taken).toMatchObject({
      status: "invalid",
      fieldErrors: { title: ["This title is taken"] },
      formErrors: [],
      values: { title: "A" },
    });
    const gone = await submit(schema, data, async () => {
      throw new NotFound("It is gone");
    });
    expect(gone).toMatchObject({ fieldErrors: {}, formErrors: ["It is gone"] });
  });

  test("tells nobody but the log what was unexpected, with an id that both have", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const state = await submit(schema, formData(["title", "A"]), async () => {
      throw new Error("secret of the house");
    });
    expect(state).toMatchObject({ status: "failed", values: { title: "A" } });
    const [text = ""] = state.formErrors;
    expect(text).toContain("Something went wrong, but it may have been saved.");
    expect(text).not.toContain("secret");
    const id = /code: (\w+)\./.exec(text)?.[1];
    expect(log.mock.calls[0]?.[0]).toContain(`[${id}]`);
  });

  test("survives a schema that throws", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const throwing = z.object({
      title: z.string().transform(() => {
        throw new Error("no");
      }),
    });
    const state = await submit(throwing, formData(["title", "A"]), never);
    expect(state).toMatchObject({ status: "failed", values: { title: "A" } });
  });

  test("waits for asynchronous refinements", async () => {
    const free = z.object({ title: z.string().refine(async (text) => text !== "taken", "Taken") });
    const state = await submit(free, formData(["title", "taken"]), never);
    expect(state.fieldErrors).toEqual({ title: ["Taken"] });
  });

  test("never gives back a secret or a file", async () => {
    const files = z.object({
      photo: z.file().optional(),
      password: schema.shape.password,
      n: z.int(),
    });
    const photo = new File(["bytes"], "me.png");
    const state = await submit(files, formData(["photo", photo], ["password", "hunter2"]), never);
    expect(state.status).toBe("invalid");
    expect(state.values).toEqual({});
  });

  test("keeps to its limits, and gives back what is over them", async () => {
    const state = await submit(schema, formData(["title", "abc"]), never, {
      limits: { textLength: 2 },
    });
    expect(state).toMatchObject({ status: "invalid", fieldErrors: {}, values: { title: "abc" } });
    expect(state.formErrors).toHaveLength(1);
  });
});

test("says what went wrong with a schema that can't be a form, and with an operation that answers nothing", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const unfit = z.object({ a: z.promise(z.string()) }) as never;
  expect(await submit(unfit, formData(["a", "1"]), never)).toMatchObject({ status: "failed" });
  expect(log).toHaveBeenCalledOnce();
  const silent = (async () => {}) as never;
  expect(await submit(schema, formData(["title", "A"]), silent)).toMatchObject({
    status: "success",
  });
  log.mockRestore();
});

test("runs nothing, and changes no rows, for a schema with a name that the form itself needs", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const unfit = z.object({ reset: z.string(), links: z.array(z.object({ url: z.string() })) });
  const operation = vi.fn();
  const filled = formData(["reset", "x"], ["links[0].url", "y"]);
  const pressed = formData(["reset", "x"], ["links[0].url", "y"], ["intent", "links:add"]);
  for (const data of [filled, pressed]) {
    expect(await submit(unfit, data, operation)).toMatchObject({
      status: "failed",
      values: { reset: "x", "links[0].url": "y" },
    });
    expect(String(log.mock.lastCall)).toContain("A field of a form can’t be named “reset”");
  }
  expect(operation).not.toHaveBeenCalled();
});

describe("what is said of an unexpected error is what is known", () => {
  const token = `${"t".repeat(36)}.form`;
  const entered = () => formData(["title", "A"]);
  const withToken = () => formData(["title", "A"], ["$token", token]);
  const nothing = "Nothing was saved. Try again.";
  const perhaps = "it may have been saved. Check before you send it again.";
  const perhapsOnce = "it may have been saved. Send it again: it will not be saved twice.";
  const lost = () => Promise.reject(new Error("The connection was lost"));

  /** Undoes the work that throws. */
  const undoing = { store: storeWith((_, work) => work()) };
  /** Does the work, and never learns whether it was committed. */
  const losing = {
    store: storeWith(async (_, work) => {
      await work();
      return lost();
    }),
  };
  const unreachable = { store: storeWith(lost) };
  const undone = async () => {
    const error = new Error("Rolled back");
    markRolledBack(error);
    throw error;
  };
  const throwing = async () => {
    throw new Error("After its write");
  };
  const saving = async () => ({ message: "Saved" });

  beforeEach(() => vi.spyOn(console, "error").mockReturnValue() as never);

  test("where the operation never ran, nothing was saved", async () => {
    const broken = z.object({ title: z.string().refine(() => lost()) });
    const state = await submit(broken, entered(), never);
    expect(state.formErrors[0]).toContain(nothing);
    const rules = { title: lost };
    const ruled = await submit(schema, entered(), never, { serverChecks: rules });
    expect(ruled.formErrors[0]).toContain(nothing);
    expect(ruled.mayBeSavedTwice).toBeUndefined();
  });

  test("where the operation threw, it may have been saved", async () => {
    const state = await submit(schema, entered(), throwing);
    expect(state.formErrors[0]).toContain(perhaps);
    expect(state.mayBeSavedTwice).toBe(true);
  });

  test("where its transaction was rolled back, nothing was saved", async () => {
    const state = await submit(schema, withToken(), throwing, { once: undoing });
    expect(state.formErrors[0]).toContain(nothing);
    expect(state.mayBeSavedTwice).toBeUndefined();
    const own = await submit(schema, entered(), undone);
    expect(own.formErrors[0]).toContain(nothing);
  });

  test("where a form has a token, it may be sent again", async () => {
    for (const once of [losing, unreachable]) {
      const state = await submit(schema, withToken(), saving, { once });
      expect(state.formErrors[0]).toContain(perhapsOnce);
      expect(state.mayBeSavedTwice).toBeUndefined();
    }
  });

  test("a token promises nothing to an action that remembers nothing, nor does one that is none", async () => {
    const unused = await submit(schema, withToken(), throwing, { once: false });
    expect(unused.formErrors[0]).toContain(perhaps);
    const forged = formData(["title", "A"], ["$token", "short"]);
    const state = await submit(schema, forged, throwing, { once: losing });
    expect(state.formErrors[0]).toContain(perhaps);
  });

  test("a store that doesn't commit with the work promises nothing after the work has failed", async () => {
    const once = { store: storeWith((_, work) => work(), false) };
    const state = await submit(schema, withToken(), throwing, { once });
    expect(state.formErrors[0]).toContain(perhaps);
    expect(state.mayBeSavedTwice).toBe(true);
  });

  test("an earlier sending may have been saved, where this one fails before its operation", async () => {
    const broken = z.object({ title: z.string().refine(() => lost()) });
    const state = await submit(broken, withToken(), never, { once: undoing });
    expect(state.formErrors[0]).toContain(perhapsOnce);
  });

  test("what was saved is told as saved, though its answer can't be given as it should be", async () => {
    // No cookie can be set here: the redirect has lost its message.
    const led = { redirectTo: "/posts", message: "Saved", data: { id: 1n } };
    expect(await submit(schema, entered(), async () => led)).toMatchObject({
      status: "success",
      message: "Saved",
    });
    expect(await submit(schema, withToken(), saving, { once: undoing })).toMatchObject({
      status: "success",
      message: "Saved",
    });
    const odd = (async () => "Saved") as never;
    expect(await submit(schema, entered(), odd)).toMatchObject({ status: "success" });
  });

  test("a redirect of the operation is its answer, and undoes nothing", async () => {
    const undone = vi.fn();
    const store = storeWith(async (_, work) => {
      try {
        return await work();
      } catch (error) {
        undone();
        throw error;
      }
    });
    const leading = async () => redirect("/posts;here?page=2#last");
    const sent = submit(schema, entered(), leading, { once: { store } });
    await expect(sent).rejects.toMatchObject({
      digest: expect.stringContaining(";/posts;here?page=2#last;"),
    });
    expect(undone).not.toHaveBeenCalled();
  });
});

describe("a form with a token, in an application with accounts", () => {
  const sent = () => formData(["title", "A"], ["$token", `${"t".repeat(36)}.form`]);
  test("is done for each account that sends it from one browser, and once for each", async () => {
    const store = mapStore();
    const saved: string[] = [];
    const sendAs = (account: string) =>
      submit(
        schema,
        sent(),
        async () => {
          saved.push(account);
          return { message: `Saved by ${account}` };
        },
        { once: { store, callerOf: () => account } },
      );
    const messages = [];
    for (const account of ["ada", "bob", "ada"]) messages.push((await sendAs(account)).message);
    expect(messages).toEqual(["Saved by ada", "Saved by bob", "Saved by ada"]);
    expect(saved).toEqual(["ada", "bob"]);
  });

  test("is refused to who may not ask, before anything is looked up", async () => {
    const store = { isAtomic: true, find: vi.fn(), save: vi.fn() };
    const callerOf = async () => {
      throw new Unauthorized("Sign in first");
    };
    const state = await submit(schema, sent(), async () => ({ message: "Saved" }), {
      once: { store, callerOf },
    });
    expect(state).toMatchObject({ status: "invalid", formErrors: ["Sign in first"] });
    expect(store.find).not.toHaveBeenCalled();
    expect(store.save).not.toHaveBeenCalled();
  });
});

describe("a form with a token, whose action has no store", () => {
  // No cookie can be set here, which is logged.
  beforeEach(() => vi.spyOn(console, "error").mockReturnValue() as never);

  const sent = (title: string) => formData(["title", title], ["$token", `${"u".repeat(36)}.form`]);

  test("is done once in this process, by what the memory of the process knows", async () => {
    let saved = 0;
    const save = async () => ({ message: `Saved ${++saved}` });
    const messages = [];
    for (const title of ["A", "A", "B"]) {
      messages.push((await submit(schema, sent(title), save)).message);
    }
    expect(messages).toEqual(["Saved 1", "Saved 1", "Saved 2"]);
  });

  test("is done as often as it is sent, where the action says that it may be", async () => {
    let saved = 0;
    const save = async () => ({ message: `Saved ${++saved}` });
    for (const n of [1, 2]) {
      const state = await submit(schema, sent("C"), save, { once: false });
      expect(state.message).toBe(`Saved ${n}`);
    }
  });
});

describe("an intent", () => {
  const rows = (...urls: string[]) =>
    formData(
      ["title", ""],
      ...urls.flatMap((url, i) => [
        [`links[${i}]`, ""] as const,
        [`links[${i}].url`, url] as const,
      ]),
    );
  const after = async (intent: string, data: FormData) => {
    data.append("intent", intent);
    const state = await submit(schema, data, never);
    expect(state).toMatchObject({ status: "idle", fieldErrors: {}, formErrors: [] });
    const links = Object.keys(state.values)
      .filter((name) => name.endsWith("]"))
      .toSorted();
    expect(links).toEqual(links.map((_, i) => `links[${i}]`));
    return links.map((link) => state.values[`${link}.url`] ?? "");
  };

  test("is answered before anything is validated", async () => {
    expect(await after("links:add", rows("a"))).toEqual(["a", ""]);
  });

  test.each([
    ["links:add", ["a", "b", "c"], ["a", "b", "c"]],
    ["links[1]:insert", ["a", "b"], ["a", "", "b"]],
    ["links[0]:remove", ["a", "b"], ["b"]],
    ["links[1]:up", ["a", "b"], ["b", "a"]],
    ["links[0]:up", ["a", "b"], ["a", "b"]],
    ["links[0]:down", ["a", "b"], ["b", "a"]],
    ["links[1]:down", ["a", "b"], ["a", "b"]],
    ["links[7]:remove", ["a"], ["a"]],
  ])("%s of %j gives %j", async (intent, urls, expected) => {
    expect(await after(intent, rows(...urls))).toEqual(expected);
  });

  test("keeps the errors that the page showed, which one field names", async () => {
    const data = rows("a");
    data.append("intent", "links:add");
    data.append("$wrong", "password\r\ntitle");
    const state = await submit(schema, data, never);
    expect(state).toMatchObject({ status: "idle", fieldErrors: { title: ["Enter a title"] } });
  });

  test("adds rows to a form that can hold no more in one go: none", async () => {
    const many = rows(...Array.from({ length: 499 }, () => "a"));
    many.append("links[999].url", "last");
    many.append("intent", "many:add");
    const schema = z.object({ links: z.array(z.object({ url: z.string() })) });
    many.set("intent", "links:add");
    const state = await submit(schema, many, never);
    expect(Object.keys(state.values).some((name) => name.startsWith("links[1000]"))).toBe(false);
  });

  test("of a form that is over a limit changes nothing: what is over it would be lost", async () => {
    const data = formData(
      ["links[0].url", "keep"],
      ["links[5000].url", "x"],
      ["links[1].url", "b"],
    );
    data.append("intent", "links:add");
    const state = await submit(schema, data, never);
    expect(state.status).toBe("invalid");
    expect(state.formErrors).toEqual(["Send at most 1,000 rows in a list"]);
    expect(state.values).toMatchObject({ "links[0].url": "keep", "links[1].url": "b" });
  });

  test.each(["save", "title:add", "nothing:add", "links:burn", "__proto__:add"])(
    "%s is none of a list, and the form is sent",
    async (intent) => {
      const data = formData(["title", "A"], ["intent", intent]);
      const state = await submit(schema, data, async () => ({ message: "Sent" }));
      expect(state.status).toBe("success");
    },
  );
});
