/**
 * What each error for developers says. Each code has a page in `docs/errors/` that says why it happens and how to solve
 * it. The hundreds tell the areas apart: 1 schemas, 2 components, 3 routes, 4 Next, 5 settings of the environment,
 * 6 webhooks, 7 stores. A code is never used again for something else.
 *
 * A production build for the browser has the codes without the sentences: bundlers put constants in the place of both
 * expressions below, and drop the table.
 */
export const developerErrorMessages =
  typeof window !== "undefined" && process.env.NODE_ENV === "production"
    ? undefined
    : {
        "PF-101": (type: string) =>
          `A form is an object of fields, but this schema is a z.${type}(). Put it into one: z.object({ value: … }).`,
        "PF-102": (name: string, type: string) =>
          `${quoted(name)} is a z.${type}(), which no form control can send. Ask for text, a number, a date, a choice, a file, or a list or object of these, and make the rest of it in a .transform() or in the operation.`,
        "PF-103": (name: string) =>
          `${quoted(name)} is a z.map() whose keys are no text, but the names of a form are. Give it keys of z.string().`,
        "PF-104": (name: string) =>
          `${quoted(name)} is a z.coerce.boolean(), which takes any text as true, “false” and “no” too. Write z.boolean(): it is true when the box is ticked.`,
        "PF-105": (name: string) =>
          `A field can’t be named “${name}”: the kit or React sends that name. Give it another one in the schema.`,
        "PF-106": (name: string) =>
          `A field can’t be named “${name}”: names of forms read “a.b” and “a[0]”. Give it another name in the schema.`,
        "PF-107": (name: string) =>
          `A field of a form can’t be named “${name}”: browsers would answer form.${name} with its control, and React and the kit need what the form itself has there. Give it another name in the schema, as “${name}Value”, or put it into a group: z.object({ … }).`,
        "PF-108": (name: string) =>
          `There is a server check for “${name}”, which is no field of the schema. Server checks stand at the schema’s own keys.`,
        "PF-109": (isZod3: boolean) =>
          isZod3
            ? 'This schema is one of zod 3, which the kit can’t read. Install zod 4 and make the schema with it: import { z } from "zod".'
            : "This is no schema of zod 4. Make it with z.object({ … }) from “zod” or with object({ … }) from “zod/mini”.",
        "PF-201": (count: number) =>
          `A form’s schema has to be one, but this module exports ${count}. Say which: lazySchema(() => import("…").then((module) => module.postSchema))`,
        "PF-202": (name: string) =>
          `DateField got the field “${name}”, which is any text, so that its parts would never be read. Make it z.iso.date() or z.date() in the schema, or use TextField.`,
        "PF-203": (name: string) =>
          `PasswordField got the field “${name}”, whose value would come back in the page after an error. Add .meta({ secret: true }) to it in the schema.`,
        "PF-204": (key: string) =>
          `The new item’s key “${key}” isn’t in what is sent, so that the server stores it under another one, and the list shows it twice. Put it there in what you give to “add”: data.set("id", id).`,
        "PF-205": (given: string) =>
          `A form’s schema has to be made by lazySchema, but this form got ${given}, from which it can’t load what checks it. Import lazySchema from "plainform/react-hook-form" and write schema={lazySchema(() => import("…").then((module) => module.postSchema))} in a client file.`,
        "PF-301": () =>
          "The operation of an idempotent route answered with a Response, which can’t be kept and given again. Answer with a value, or with created(…).",
        "PF-401": () =>
          "submissionToken() was called without plainformProxy: a page that is reloaded while its form is on the way has another token, so that the form may be saved twice. Write export const proxy = plainformProxy() in proxy.ts, with a matcher that takes this page.",
        "PF-402": () =>
          "readFlash() was called without plainformProxy: without JavaScript the message is shown again on each page for a minute. Write export const proxy = plainformProxy() in proxy.ts, with a matcher that takes this page.",
        "PF-403": () =>
          "A form has more than 1 MiB, which is as much as Next takes. Say how much the application takes in next.config.ts: withPlainform(nextConfig, { maxBodyBytes: 8 * 1024 * 1024 }).",
        "PF-404": (maxBytes: number, own: number) =>
          `withPlainform got maxBodyBytes: ${maxBytes}, and the configuration has serverActions.bodySizeLimit: ${own}. Give one of them, or both the same.`,
        "PF-405": (own: number, maxBytes: number) =>
          `The configuration has proxyClientMaxBodySize: ${own}, which isn’t more than the ${maxBytes} bytes that forms may have: Next would cut off a body that is too large, and the rest would be taken for all of it. Leave it out, or give more.`,
        "PF-406": (name: string, size: string) =>
          `${name} is “${size}”, which is no size. Use a whole number of bytes, such as 8 * 1024 * 1024.`,
        "PF-407": () =>
          'plainformProxy got a rateLimit, but register hasn’t run: a client that writes another address into X-Forwarded-For each time has no limit. Write export { register } from "plainform/next/instrumentation" in instrumentation.ts.',
        "PF-501": (setting: string) =>
          `PLAINFORM_TRUSTED_PROXIES is “${setting}”. Use how many proxies on other machines are in front of the application, such as 1, or 0 for none.`,
        "PF-502": (host: string) =>
          `PLAINFORM_ALLOWED_ORIGINS has “${host}”, which is no host. Use a host, with its port if it has one, and nothing else: shop.example, *.shop.example or localhost:4000.`,
        "PF-503": (origin: string) =>
          `The option cors.origins has “${origin}”, which is no origin. Use a scheme and a host, and nothing behind them: https://app.example.`,
        "PF-504": (setting: string) =>
          `The limit of requests is “${setting}”. Use how many requests one address may send a minute, such as 600, or 0 for no limit.`,
        "PF-601": () =>
          "A secret of Standard Webhooks can’t be read. It is base64, with or without “whsec_” before it; several have commas between them.",
        "PF-701": () =>
          "Submissions are remembered in the memory of this process alone: after a restart, and in each other process, a form that is sent again is saved again. Give submit and your routes a store that all processes share, such as kyselyStore(db).",
        "PF-702": () =>
          "kyselyStore got a database that is neither PostgreSQL nor SQLite. Write a store for it: an object with isAtomic, find and save.",
      };

export type DeveloperErrorMessages = NonNullable<typeof developerErrorMessages>;

export type DeveloperErrorCode = keyof DeveloperErrorMessages;

/** The schema itself has no name. */
function quoted(name: string): string {
  return name === "" ? "This schema" : `“${name}”`;
}
