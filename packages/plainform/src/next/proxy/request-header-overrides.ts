import { NextResponse } from "next/server";

/**
 * The headers by which `NextResponse.next` and `.rewrite` set the request headers behind the proxy. Next documents no
 * other way.
 */
const listName = "x-middleware-override-headers";
const prefix = "x-middleware-request-";

/** Whether a proxy's answer lets the request continue, to its own address or to another one. */
export function continuesRequest({ headers }: Response): boolean {
  return headers.has("x-middleware-next") || headers.has("x-middleware-rewrite");
}

/** Returns the request headers that a proxy's answer sets; `undefined` if it leaves them unchanged. */
export function forwardedHeaders({ headers }: Response): Headers | undefined {
  const list = headers.get(listName);
  if (list === null) return undefined;
  const names = list.split(",").filter((name) => name !== "");
  return new Headers(names.map((name) => [name, headers.get(prefix + name) ?? ""]));
}

/** Returns the headers of a proxy's answer with other request headers for the code behind the proxy. */
export function withForwardedHeaders(answer: Response, forwarded: Headers): Headers {
  const headers = new Headers(answer.headers);
  for (const name of answer.headers.keys()) if (name.startsWith(prefix)) headers.delete(name);
  for (const [name, value] of NextResponse.next({ request: { headers: forwarded } }).headers) {
    if (name === listName || name.startsWith(prefix)) headers.set(name, value);
  }
  return headers;
}
