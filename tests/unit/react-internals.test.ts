import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { actionName, tokenName } from "@/packages/plainform/src/core/reserved-names.ts";
import { areActionFieldsReadable } from "@/packages/plainform/src/next/action-fields.ts";
import type * as TokenFieldModule from "@/packages/plainform/src/react/submission-token-field.tsx";
import { browserArgs, findBrowser } from "@/scripts/find-browser.mjs";
import { type InstalledReact, reacts, stream } from "./next/whole-page/reacts.ts";

/*
 * Each test names one thing of React that is not documented and on which the kit relies. One that fails after an update
 * of React or Next says what to find another way for; `docs/internals.md` says in which file.
 */

const require = createRequire(import.meta.url);

/** The part of React that makes an action of the server a function that a rendered form can name. */
interface ReferenceModule {
  createServerReference: (id: string) => Action;
}
type Action = (...values: never[]) => Promise<unknown>;

const modules = dirname(dirname(require.resolve("react/package.json")));
const compiled = dirname(dirname(require.resolve("next/dist/compiled/react/package.json")));

// Without the hook, the references would get the React of Server Components, which renders no form.
registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ? fileURLToPath(context.parentURL) : "";
    const isReference = parent.startsWith(join(compiled, "react-server-dom-"));
    return isReference && /^react(-dom)?$/.test(specifier)
      ? next(join(modules, specifier, "index.js"), context)
      : next(specifier, context);
  },
});

/** Next brings one for each of its bundlers. */
const bundlers = ["turbopack", "webpack"];
const id = "6".repeat(42);
const actionOf = (bundler: string) =>
  (
    require(`next/dist/compiled/react-server-dom-${bundler}/client.node.js`) as ReferenceModule
  ).createServerReference(id);

describe.each(reacts)("React $name", (react) => {
  const { React } = react;
  const { createElement: h } = React;
  const permalink = "?page=2&#form-1";

  describe.each(bundlers)("with the references of %s", (bundler) => {
    const action = actionOf(bundler);

    test("a form whose action is bound to a state has the fields `$ACTION_REF_…`, `$ACTION_…:0` and `$ACTION_KEY`", async () => {
      const { fields } = await render(react, h(StatefulForm, { react, action }));
      const prefix = Object.keys(fields)
        .find((name) => name.startsWith("$ACTION_REF_"))
        ?.slice("$ACTION_REF_".length);
      expect(Object.keys(fields).sort()).toEqual(
        [
          `$ACTION_REF_${prefix}`,
          `$ACTION_${prefix}:0`,
          `$ACTION_${prefix}:1`,
          "$ACTION_KEY",
        ].sort(),
      );
      expect(JSON.parse(fields[`$ACTION_${prefix}:0`] as string)).toEqual({ id, bound: "$@1" });
      // React doubles the sign that begins its own texts.
      expect(JSON.parse(fields[`$ACTION_${prefix}:1`] as string)).toEqual([
        { status: "idle", values: { price: "$$5" } },
      ]);
      expect(areActionFieldsReadable(formOf(fields))).toBe(true);
    });

    test("a form whose action is bound to nothing has the field `$ACTION_ID_…`", async () => {
      const { fields } = await render(react, h("form", { action: action as never }));
      expect(fields).toEqual({ [`$ACTION_ID_${id}`]: "" });
      expect(areActionFieldsReadable(formOf(fields))).toBe(true);
    });

    test("the permalink of `useActionState` keeps its query and its fragment as the address of the form", async () => {
      expect((await render(react, h(StatefulForm, { react, action, permalink }))).address).toBe(
        permalink,
      );
    });

    test("`$$FORM_ACTION` gives the id and the bound values, of which the first is `$ACTION_:0`", async () => {
      vi.resetModules();
      vi.doMock("react", () => ({ ...React, default: React }));
      const { SubmissionTokenField } = (await import(
        "@/packages/plainform/src/react/submission-token-field.tsx"
      )) as typeof TokenFieldModule;
      const sentFor = async (bound: Action) => {
        const { fields } = await render(
          react,
          h(SubmissionTokenField, {
            id: "form-1",
            action: bound,
            first: "0".repeat(36),
            saved: undefined,
            pending: false,
          }),
        );
        expect(fields[tokenName]).toBe(`${"0".repeat(36)}.form-1`);
        return JSON.parse(fields[actionName] as string);
      };
      expect(await sentFor(action)).toEqual([id]);
      const bind = action.bind as (...values: unknown[]) => Action;
      expect(await sentFor(bind.call(action, null, "7", { page: 2 }))).toEqual([
        id,
        '["7",{"page":2}]',
      ]);
      // A map is a part of its own, which React writes before the part with the action's id.
      expect(await sentFor(bind.call(action, null, new Map([["a", 1]])))).toEqual([
        id,
        expect.any(String),
        expect.any(String),
      ]);
    });
  });

  test("a part that suspends on the server lets the parts after it render in the same turn, with the state of what surrounds them", async () => {
    const names = React.createContext(new Set<string>());
    let settle: () => void = () => undefined;
    const later = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const run: Run = { react, names, later, isDue: false, rendered: [] };
    const fields = ["a", "b"].map((name) => h(Field, { key: name, run, name }));
    const rendering = stream(react, h(Surroundings, { run }, h(Summary, { run }), fields));
    await new Promise(setImmediate);
    expect(run.rendered).toEqual(["surroundings", "summary of 0", "a", "b"]);
    run.isDue = true;
    settle();
    expect((await rendering).join("")).toBe("<p>a,b</p>");
    expect(run.rendered.slice(4)).toEqual(["summary of 2"]);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test.each(reacts)(
    "React $name hydrates a textarea with its default (`initTextarea`), and an input with what was typed",
    async (react) => {
      const { createElement: h } = react.React;
      const html = await stream(
        react,
        h("div", null, h("textarea", { defaultValue: "a" }), h("input", { defaultValue: "a" })),
      );
      await load(page, react, html.join(""));
      const values = await page.evaluate(async () => {
        const { React, client } = window as unknown as BrowserReact;
        const h = React.createElement;
        const root = document.getElementById("root") as HTMLElement;
        const controls = Array.from(
          root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input"),
        );
        for (const control of controls) control.value = "typed early";
        await new Promise<void>((resolve) => {
          // biome-ignore lint/correctness/noComponentHookFactories: the page has nothing of this module
          const Controls = () => {
            React.useEffect(resolve, []);
            return h(
              "div",
              null,
              h("textarea", { defaultValue: "a" }),
              h("input", { defaultValue: "a" }),
            );
          };
          client.hydrateRoot(root, h(Controls));
        });
        return Object.fromEntries(
          controls.map((control) => [control.localName, control.isConnected && control.value]),
        );
      });
      // The experimental React keeps the text, so `use-pre-hydration-value.ts` can go once the others do.
      const textarea = react.name.includes("experimental") ? "typed early" : "a";
      expect(values).toEqual({ textarea, input: "typed early" });
    },
  );

  test.each(reacts)(
    "React $name resets a form after its action between the insertion effects and the layout effects",
    async (react) => {
      await load(page, react, "");
      const order = await page.evaluate(async () => {
        const { React, client } = window as unknown as BrowserReact;
        const h = React.createElement;
        const order: string[] = [];
        const done = new Promise<void>((resolve) => {
          // biome-ignore lint/correctness/noComponentHookFactories: the page has nothing of this module
          const Form = () => {
            const [count, send] = React.useActionState(async (before: number) => before + 1, 0);
            React.useInsertionEffect(() => void order.push(`insertion ${count}`), [count]);
            React.useLayoutEffect(() => void order.push(`layout ${count}`), [count]);
            React.useEffect(() => {
              order.push(`effect ${count}`);
              if (count === 1) resolve();
              else document.querySelector("form")?.requestSubmit();
            }, [count]);
            return h("form", { action: send, onReset: () => order.push("reset") });
          };
          client.createRoot(document.getElementById("root") as HTMLElement).render(h(Form));
        });
        await done;
        return order;
      });
      expect(order).toEqual([
        "insertion 0",
        "layout 0",
        "effect 0",
        "insertion 1",
        "reset",
        "layout 1",
        "effect 1",
      ]);
    },
  );
});

/** A form as the kit renders it: its action is that of `useActionState`. */
function StatefulForm({
  react,
  action,
  permalink,
}: {
  react: InstalledReact;
  action: Action;
  permalink?: string;
}): React.ReactNode {
  const initialState = { status: "idle", values: { price: "$5" } };
  const [, send] = react.React.useActionState(action as never, initialState, permalink);
  return react.React.createElement("form", { action: send as never });
}

/** One rendering of a summary of fields that come after it. */
interface Run {
  react: InstalledReact;
  names: React.Context<Set<string>>;
  later: Promise<void>;
  isDue: boolean;
  /** What was rendered, in this order. */
  rendered: string[];
}

function Surroundings({ run, children }: { run: Run; children?: React.ReactNode }) {
  const { createElement: h, useState } = run.react.React;
  const [value] = useState(() => new Set<string>());
  run.rendered.push("surroundings");
  return h(run.names, { value }, children);
}

function Summary({ run }: { run: Run }) {
  const { createElement: h, use } = run.react.React;
  const names = use(run.names);
  run.rendered.push(`summary of ${names.size}`);
  if (!run.isDue) use(run.later);
  return h("p", null, Array.from(names).join());
}

function Field({ run, name }: { run: Run; name: string }) {
  run.react.React.use(run.names).add(name);
  run.rendered.push(name);
  return null;
}

/** Renders on the server, and returns the address of the form and the hidden fields. */
async function render(react: InstalledReact, element: React.ReactNode) {
  const html = (await stream(react, element, { waitsForAll: true })).join("");
  const attribute = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`)
      .exec(tag)?.[1]
      ?.replace(/&(quot|amp|#x27|lt|gt);/g, characterOf);
  const inputs = html.match(/<input[^>]*>/g) ?? [];
  return {
    address: attribute(/<form[^>]*>/.exec(html)?.[0] ?? "", "action"),
    fields: Object.fromEntries(
      inputs.map((input) => [attribute(input, "name") ?? "", attribute(input, "value") ?? ""]),
    ),
  };
}

const characters: Record<string, string> = { quot: '"', amp: "&", "#x27": "'", lt: "<", gt: ">" };
const characterOf = (_: string, name: string) => characters[name] as string;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

interface BrowserReact {
  React: typeof import("react");
  client: typeof import("react-dom/client");
}

/** Gives a page of a browser one of the Reacts, in the files of its production build, and the HTML of its root. */
async function load(page: Page, { folders }: InstalledReact, html: string): Promise<void> {
  await page.setContent(`<!DOCTYPE html><div id="root">${html}</div>`);
  const { react, dom } = folders;
  const production = (folder: string, name: string) =>
    readFileSync(join(folder, "cjs", `${name}.production.js`), "utf8");
  const files = {
    react: production(react, "react"),
    "react-dom": production(dom, "react-dom"),
    client: production(dom, "react-dom-client"),
    scheduler: production(join(modules, "scheduler"), "scheduler"),
  };
  const functions = Object.entries(files).map(
    ([name, source]) => `"${name}": (exports, require) => {${source}\n}`,
  );
  await page.addScriptTag({
    content: `(() => {
      const files = { ${functions.join(",")} };
      const loaded = {};
      const require = (specifier) => {
        const name = specifier.split("/").at(-1).replace("-experimental", "");
        if (!loaded[name]) files[name]((loaded[name] = {}), require);
        return loaded[name];
      };
      window.React = require("react");
      window.client = require("client");
    })()`,
  });
}
