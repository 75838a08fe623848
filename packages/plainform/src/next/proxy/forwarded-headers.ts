import { NextResponse } from "next/server";

/** How `NextResponse.next` and `.rewrite` say which headers what is behind the proxy gets: Next documents no other way. */
const listName = "x-middleware-override-headers";
const prefix = "x-middleware-request-";

/** Whether a proxy's answer lets the request go on, to its own address or to another one. */
export function goesOn({ headers }: Response): boolean {
  return headers.has("x-middleware-next") || headers.has("x-middleware-rewrite");
}

/** The headers that a proxy's answer hands on; `undefined` where it leaves those of the request as they are. */
export function forwardedHeaders({ headers }: Response): Headers | undefined {
  const list = headers.get(listName);
  if (list === null) return undefined;
  const names = list.split(",").filter((name) => name !== "");
  return new Headers(names.map((name) => [name, headers.get(prefix + name) ?? ""]));
}

/** The headers of a proxy's answer, with others for what is behind the proxy. */
export function withForwardedHeaders(answer: Response, forwarded: Headers): Headers {
  const headers = new Headers(answer.headers);
  for (const name of answer.headers.keys()) if (name.startsWith(prefix)) headers.delete(name);
  for (const [name, value] of NextResponse.next({ request: { headers: forwarded } }).headers) {
    if (name === listName || name.startsWith(prefix)) headers.set(name, value);
  }
  return headers;
}
