import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { completeResponse } from "@/packages/plainform/src/next/whole-page/complete-response.ts";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(listener: RequestListener, bound = 5_000): Promise<string> {
  server = createServer((request, response) => {
    completeResponse(response, bound);
    listener(request, response);
  }).listen(0);
  await once(server, "listening");
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const shell = '<main><!--$?--><template id="B:0"></template>…<!--/$--> ü</main>';
const late = '<div hidden id="S:0">Käse</div><script>$RC=function(){};$RC("B:0","S:0")</script>';
const whole = "<main><!--$-->Käse<!--/$--> ü</main>";

test("a page is sent with its late parts in their places, with its length", async () => {
  const url = await serve((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.flushHeaders();
    const bytes = Buffer.from(shell + late);
    // The parts end within a character.
    for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7));
    response.end();
  });
  const response = await fetch(url);
  expect(await response.text()).toBe(whole);
  expect(response.headers.get("content-length")).toBe(String(Buffer.byteLength(whole)));
});

test("a page may be sent by writeHead, texts, and callbacks", async () => {
  let count = 0;
  const url = await serve((_, response) => {
    response.setHeader("content-type", "text/html");
    response.writeHead(422);
    response.write(shell, () => count++);
    response.end(Buffer.from(late).toString("latin1"), "latin1", () => count++);
  });
  const response = await fetch(url);
  expect(response.status).toBe(422);
  expect(await response.text()).toBe(whole);
  expect(count).toBe(2);
});

test.each([
  ["text/plain", undefined],
  ["text/x-component", undefined],
  ["text/html", "gzip"],
])("a response that is no readable page is streamed as it is: %s, %s", async (type, encoding) => {
  let end = () => {};
  const url = await serve((_, response) => {
    response.setHeader("content-type", type);
    // The client would decode it otherwise.
    if (encoding) response.setHeader("content-encoding", "identity");
    response.write(shell);
    end = () => response.end(late);
  });
  const reader = (await fetch(url)).body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe(shell);
  end();
  const second = await reader?.read();
  expect(new TextDecoder().decode(second?.value)).toBe(late);
});

test("an empty response ends", async () => {
  const url = await serve((_, response) => response.writeHead(303, { location: "/there" }).end());
  const response = await fetch(url, { redirect: "manual" });
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe("/there");
});

test("a page that takes too long is sent as far as it came, and the rest follows", async () => {
  let end = () => {};
  const url = await serve((_, response) => {
    response.setHeader("content-type", "text/html");
    response.write(shell + shell.replace("B:0", "B:1") + late);
    end = () => response.end('<div hidden id="S:1">b</div><script>$RC("B:1","S:1")</script>');
  }, 20);
  const reader = (await fetch(url)).body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toBe(`${whole}${shell.replace("B:0", "B:1")}<script>$RC=function(){};</script>`);
  end();
  const second = new TextDecoder().decode((await reader?.read())?.value);
  expect(second).toContain('$RC("B:1","S:1")');
});

test("a page with marks that are unknown is sent as it is", async () => {
  const url = await serve((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`${shell}<script>$RZ("B:0")</script>`);
  });
  expect(await (await fetch(url)).text()).toBe(`${shell}<script>$RZ("B:0")</script>`);
});
