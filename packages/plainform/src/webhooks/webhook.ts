import { z } from "zod";
import {
  createDefineRoute,
  type Handlers,
  notFoundRoute,
  type Operation,
  type RouteHandler,
} from "../http/define-route.ts";
import { HttpError } from "../http/http-error.ts";
import { readBytes } from "../http/request-body.ts";

/** A request in the form that its sender signed. */
export interface Message {
  headers: Headers;
  /** The exact text of the body, because JSON that was parsed and written again has another signature. */
  body: string;
}

/** The content of a delivery whose signature is valid. */
interface Signed {
  /** The vendor's id of this delivery. A repeated delivery has the same id. */
  id: string;
  /** The vendor's name of the event, such as `checkout.session.completed`; empty if the vendor sends none. */
  event: string;
  /** The payload as JSON text. */
  payload: string;
}

/** A signed delivery and its vendor's name. */
export interface Delivered extends Signed {
  vendor: string;
}

/** The signature scheme of one vendor. */
export interface Vendor {
  /** The vendor's name for the database and for people: `stripe`. */
  name: string;
  /** The largest body in bytes. A forged body is read and hashed too before it is refused. */
  maxBytes: number;
  /**
   * Whether the message was signed with that secret, within the last five minutes if the vendor signs a time. The
   * vendor's own library compares in constant time.
   */
  isSigned: (message: Message, secret: string) => boolean | Promise<boolean>;
  /** Reads a message whose signature is right. */
  read: (message: Message) => Signed;
}

/** The decoder keeps a byte order mark, because the signature covers it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The door for other services: accepts a delivery if its signature is valid, stores it, and only then answers 202.
 * Handle the delivery later, because a sender waits only a few seconds, and repeats a delivery that wasn't answered.
 *
 * It answers 401 to a signature that is missing, wrong or too old, 413 to a body that is too large, 400 to a signed
 * body that isn't the vendor's, and 404 to everything while there is no secret. It stores none of those.
 *
 * @param variable the environment's variable with the vendor's secret; several comma-separated ones while one replaces
 *   another
 * @param keep stores the delivery, once for each vendor and id; if it throws, the answer is a 500 and the vendor sends
 *   again
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @example
 * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(stripe, "STRIPE_WEBHOOK_SECRET", keep);
 */
export function webhook(
  vendor: Vendor,
  variable: string,
  keep: (delivery: Delivered) => Promise<void>,
): Handlers {
  const secrets = () => splitSecrets(process.env[variable]);
  const handle: Operation["handle"] = (handleRequest, request) =>
    handleRequest(request, contract, async () => {
      const body = decoder.decode(await readBytes(request, vendor.maxBytes));
      const message = { headers: request.headers, body };
      if (!(await isSignedWithOneOf(secrets(), vendor, message))) throw unsigned();
      await keep({ vendor: vendor.name, ...vendor.read(message) });
    });
  return onlyWhile(() => secrets().length > 0, defineWebhookRoute({ POST: { contract, handle } }));
}

/** Webhooks never redirect, so no framework has to be known. */
const defineWebhookRoute = createDefineRoute();

// Any origin is allowed, because the signature identifies the sender.
const contract = { status: 202, anyOrigin: true } as const;

function onlyWhile(isOpen: () => boolean, open: Handlers): Handlers {
  const closed = notFoundRoute();
  const methods = Object.keys(open) as (keyof Handlers)[];
  const handlers = methods.map((method): [string, RouteHandler] => [
    method,
    (request, context) => (isOpen() ? open : closed)[method](request, context),
  ]);
  return Object.fromEntries(handlers) as unknown as Handlers;
}

function unsigned(): HttpError {
  return new HttpError(401, "The signature is missing, wrong, or more than five minutes old.", {
    headers: { "www-authenticate": "Signature" },
  });
}

function splitSecrets(secrets = ""): string[] {
  return secrets
    .split(",")
    .map((secret) => secret.trim())
    .filter((secret) => secret !== "");
}

async function isSignedWithOneOf(secrets: string[], vendor: Vendor, message: Message) {
  for (const secret of secrets) if (await vendor.isSigned(message, secret)) return true;
  return false;
}

/** A vendor's id or event name. PostgreSQL can't store NUL, and people can't read control characters. */
export const word = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u);

/**
 * Parses the JSON of a signed message with a schema of the needed parts.
 *
 * @throws {HttpError} 400 if the body doesn't match
 */
export function readSigned<Schema extends z.core.$ZodType>(
  schema: Schema,
  body: string,
): z.output<Schema> {
  const parsed = z.safeParse(schema, parse(body));
  if (!parsed.success) throw new HttpError(400, "The signature is right, but the body isn’t.");
  return parsed.data;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
