import { DeveloperError } from "../core/developer-error.ts";
import { TooManyRequests } from "../core/errors.ts";

/** A rate of actions. */
export interface RequestRate {
  /** The number of actions at once. */
  readonly burst: number;
  /** The number of actions per second after the burst. */
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  /** The time of the last count, in milliseconds. */
  at: number;
}

/**
 * Limits the rate of an action for each client and for all clients together, in this process. Each has a bucket of
 * tokens that fills again ([token bucket](https://en.wikipedia.org/wiki/Token_bucket)). The memory is bounded: above
 * `remembered` clients, the one that was quiet longest is forgotten.
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
   * @param each the rate of one client
   * @param all the rate of all clients together; it bounds a sender who uses many addresses
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
   * @throws {TooManyRequests} if there is no token; `retryAfter` has the seconds until there is one
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
      secondsUntilToken(bucket, this.#each),
      this.#all ? secondsUntilToken(this.#together, this.#all) : 0,
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

/** Returns the seconds until there is a token. */
function secondsUntilToken({ tokens }: Pick<Bucket, "tokens">, { perSecond }: RequestRate): number {
  return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
}

/**
 * Reads a setting of the requests per minute that one client may send. The burst is one minute's number.
 *
 * @param setting a whole number, 600 by default; `0` means no limit
 * @throws {DeveloperError} PF-504 for any other text
 */
export function parseRequestRate(setting: string | undefined): RequestRate | undefined {
  if (setting !== undefined && !/^\d{1,9}$/.test(setting.trim())) {
    throw new DeveloperError("PF-504", setting);
  }
  const perMinute = Number(setting ?? 600);
  return perMinute > 0 ? { burst: perMinute, perSecond: perMinute / 60 } : undefined;
}
