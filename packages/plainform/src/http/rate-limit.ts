import { isIPv6 } from "node:net";
import { DeveloperError } from "../core/developer-error.ts";
import { TooManyRequests } from "../core/errors.ts";
import { normalAddress } from "./normal-address.ts";

/** How often something may be done. */
export interface RequestRate {
  /** How many at once. */
  readonly burst: number;
  /** How many a second after that. */
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** When they were counted, in milliseconds. */
  at: number;
}

/**
 * Bounds how often something is done, by each client and by all together, in this process. Each has a bucket of
 * tokens that fills again ([token bucket](https://en.wikipedia.org/wiki/Token_bucket)). Its memory is bounded: of more
 * clients than `remembered`, the one that was quiet longest is forgotten.
 *
 * @example
 * const limit = new RateLimit({ burst: 20, perSecond: 1 }, { burst: 200, perSecond: 50 });
 * limit.take(clientOf(request)); // throws TooManyRequests
 */
export class RateLimit {
  readonly #each: RequestRate;
  readonly #all: RequestRate | undefined;
  readonly #remembered: number;
  readonly #buckets = new Map<string, Bucket>();
  readonly #together: Bucket = { tokens: 0, at: performance.now() };

  /**
   * @param each of one client
   * @param all of all clients together, where they are bounded: who claims to be many clients gets no further than that
   */
  constructor(
    each: RequestRate,
    all?: RequestRate,
    { remembered = 10_000 }: { remembered?: number } = {},
  ) {
    this.#each = each;
    this.#all = all;
    this.#remembered = remembered;
    this.#together.tokens = all?.burst ?? 0;
  }

  /**
   * Takes a token for a client.
   *
   * @throws {TooManyRequests} when there is none; it says in how many seconds there will be
   */
  take(client: string): void {
    const now = performance.now();
    const bucket = this.#buckets.get(client) ?? { tokens: this.#each.burst, at: now };
    // A map keeps the order of insertion: the first is the one that was quiet longest.
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    for (const quietest of this.#buckets.keys()) {
      if (this.#buckets.size <= this.#remembered) break;
      this.#buckets.delete(quietest);
    }
    fill(bucket, this.#each, now);
    if (this.#all) fill(this.#together, this.#all, now);
    const wait = Math.max(
      waitFor(bucket, this.#each),
      this.#all ? waitFor(this.#together, this.#all) : 0,
    );
    if (wait > 0) throw new TooManyRequests("Wait a little before you ask again.", wait);
    bucket.tokens--;
    this.#together.tokens--;
  }
}

function fill(bucket: Bucket, { burst, perSecond }: RequestRate, now: number): void {
  bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
  bucket.at = now;
}

/** Seconds until there is a token. */
export function waitFor({ tokens }: Pick<Bucket, "tokens">, { perSecond }: RequestRate): number {
  return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
}

/**
 * Reads how many requests a minute one client may send, as the environment has it: as many at once, and as fast again.
 *
 * @param setting a whole number; `0` is no limit
 * @throws when it is anything else
 */
export function requestRate(setting: string | undefined): RequestRate | undefined {
  if (setting !== undefined && !/^\d{1,9}$/.test(setting.trim())) {
    throw new DeveloperError("PF-504", setting);
  }
  const perMinute = Number(setting ?? 600);
  return perMinute > 0 ? { burst: perMinute, perSecond: perMinute / 60 } : undefined;
}

/**
 * Who sends a request, as far as one can tell: the last address in `X-Forwarded-For`, which `believeProxies` has made
 * the client's. A provider gives a household or a machine 2^64 addresses of IPv6, so that all of one /64 are one client.
 *
 * @example `2001:db8:1:2:3:4:5:6` → `2001:db8:1:2::/64`
 */
export function clientOf({ headers }: Pick<Request, "headers">): string {
  const address = normalAddress(headers.get("x-forwarded-for")?.split(",").at(-1) ?? "");
  return isIPv6(address) ? `${prefixOf(address)}::/64` : address;
}

/** The first four of the eight groups of a {@link normalAddress}. */
function prefixOf(address: string): string {
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const last = after === undefined || after === "" ? [] : after.split(":");
  const zeros = after === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array<string>(zeros).fill("0"), ...last].slice(0, 4).join(":");
}
