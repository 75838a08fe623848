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

/** A request as its sender signed it. */
export interface Message {
  headers: Headers;
  /** The body, character by character: JSON that was parsed and written again has another signature. */
  body: string;
}

/** What a vendor tells, once its signature was found right. */
interface Signed {
  /** The vendor's id of this delivery. One that is sent again has the same. */
  id: string;
  /** What happened, in the vendor's words: `checkout.session.completed`. Empty where it doesn't say. */
  event: string;
  /** JSON. */
  payload: string;
}

/** A signed delivery and whose it is. */
export interface Delivered extends Signed {
  vendor: string;
}

/** How one vendor signs what it sends. */
export interface Vendor {
  /** For the database and for people: `stripe`. */
  name: string;
  /** How large a body may be, in bytes: somebody else's is read and hashed, too, before it is turned away. */
  maxBytes: number;
  /**
   * Whether the message was signed with that secret, and within the last five minutes where the vendor signs a time.
   * The vendor's own library says so, in constant time.
   */
  isSigned: (message: Message, secret: string) => boolean | Promise<boolean>;
  /** Reads a message whose signature is right. */
  read: (message: Message) => Signed;
}

/** With every character, a byte order mark too: without it the body would be another one than was signed. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The door for other services: takes a delivery if its signature is right, has it kept, and only then answers 202.
 * What it means is another's work, later: a sender waits a few seconds at most, and sends again what wasn't answered.
 *
 * Answers 401 to a signature that is missing, wrong or too old, 413 to a body that is too large, 400 to a signed body that
 * isn't the vendor's, and 404 to everything as long as there is no secret. Nothing of those is kept.
 *
 * @param variable of the environment, with the vendor's secret; several with commas between them while one takes over
 *   from another
 * @param keep stores the delivery, once for each vendor and id; what it throws is a 500, after which the vendor sends again
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 * @example
 * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = webhook(stripe, "STRIPE_WEBHOOK_SECRET", keep);
 */
export function webhook(
  vendor: Vendor,
  variable: string,
  keep: (delivery: Delivered) => Promise<void>,
): Handlers {
  const secrets = () => each(process.env[variable]);
  const handle: Operation["handle"] = (handleRequest, request) =>
    handleRequest(request, contract, async () => {
      const body = decoder.decode(await readBytes(request, vendor.maxBytes));
      const message = { headers: request.headers, body };
      if (!(await isSignedWithOneOf(secrets(), vendor, message))) throw unsigned();
      await keep({ vendor: vendor.name, ...vendor.read(message) });
    });
  return onlyWhile(() => secrets().length > 0, defineRoute({ POST: { contract, handle } }));
}

/** What a sender asks for leads nowhere, so that no framework's redirect has to be known. */
const defineRoute = createDefineRoute();

// The signature says who sent it.
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

function each(secrets = ""): string[] {
  return secrets
    .split(",")
    .map((secret) => secret.trim())
    .filter((secret) => secret !== "");
}

async function isSignedWithOneOf(secrets: string[], vendor: Vendor, message: Message) {
  for (const secret of secrets) if (await vendor.isSigned(message, secret)) return true;
  return false;
}

/** A vendor's word for something. PostgreSQL keeps no NUL, and nobody could read it. */
export const word = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,255}$/u);

/**
 * The JSON of a signed message under the schema of what is needed of it.
 *
 * @throws {HttpError} 400 when it is something else
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
