import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { RegisterOptions } from "@/packages/plainform/src/next/instrumentation/register-in-node.ts";
import { endRegistration, registerAnew } from "./register-anew.ts";

let server: Server | undefined;
afterEach(() => {
  endRegistration();
  server?.closeAllConnections();
  server?.close();
});

const shell = '<main><!--$?--><template id="B:0"></template>…<!--/$--></main>';
const late = '<div hidden id="S:0">late</div><script>$RC=function(){};$RC("B:0","S:0")</script>';

/** Posts form data to a registered server, whose HTML has a late part. `kind` is what Next notes of the route. */
async function post(path: string, options: RegisterOptions, kind?: string) {
  await registerAnew(options);
  let accepted: unknown;
  server = createServer((request, response) => {
    accepted = request.headers["accept-encoding"];
    const notes = { match: { definition: { kind } } };
    Object.assign(request, { [Symbol.for("NextInternalRequestMeta")]: notes });
    response.setHeader("content-type", "text/html");
    response.write(shell);
    response.end(late);
  }).listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${port}${path}`, {
    method: "POST",
    headers: {
      "accept-encoding": "gzip",
      "content-type": "multipart/form-data; boundary=x",
    },
    body: "--x--",
  });
  return { html: await response.text(), accepted };
}

test("a page that answers a form is completed, and Next doesn’t compress it before", async () => {
  const { html, accepted } = await post("/notes", {}, "APP_PAGE");
  expect(html).toBe("<main><!--$-->late<!--/$--></main>");
  expect(accepted).toBeUndefined();
});

test.each<[string, string, RegisterOptions]>([
  ["below /api", "/api/upload", {}],
  ["that is no page’s by isPage", "/upload", { isPage: (path) => path === "/notes" }],
])(
  "the answer at a path %s is streamed as it is, and may be compressed",
  async (_, path, options) => {
    const { html, accepted } = await post(path, options);
    expect(html).toBe(shell + late);
    expect(accepted).toBe("gzip");
  },
);

test.each(["APP_ROUTE", "PAGES_API"])(
  "the HTML of a handler (%s) is streamed as it is",
  async (kind) => {
    expect((await post("/upload", {}, kind)).html).toBe(shell + late);
  },
);
