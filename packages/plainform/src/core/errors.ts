/**
 * What an operation throws when the values were well-formed but can't be done. Both doors know these: `submit`
 * puts them beside the field or at the top of the form, `handleRequest` makes the matching problem document.
 * Anything else that an operation throws is unexpected, and is told to nobody but the log.
 */
export abstract class DomainError extends Error {
  /** The HTTP status of the JSON door. */
  abstract readonly status: 401 | 403 | 404 | 409 | 412 | 429;

  /**
   * The path of the field that it is about, such as `links[0].url`; without one, the whole form. An error of a field that
   * the page doesn't have stands in the summary, without a link.
   */
  readonly field: string | undefined;

  /** @param message what to do about it, in words for the person who filled in the form */
  constructor(message: string, field?: string) {
    super(message);
    this.name = new.target.name;
    this.field = field;
  }
}

/**
 * Another record already has this value.
 *
 * @example throw new Conflict("An account with this email address already exists", "email");
 */
export class Conflict extends DomainError {
  readonly status = 409;
}

/**
 * What the operation was to work on isn't there (any more).
 *
 * @example throw new NotFound("This post doesn't exist. It may have been deleted");
 */
export class NotFound extends DomainError {
  readonly status = 404;
}

/**
 * What the operation was to change isn't any more what the sender saw.
 *
 * @example throw new Stale("This post was changed meanwhile. Read it again before you change it.");
 */
export class Stale extends DomainError {
  readonly status = 412;
}

/**
 * Nobody knows who asks.
 *
 * @example throw new Unauthorized("Sign in to publish a post.");
 */
export class Unauthorized extends DomainError {
  readonly status = 401;
  /** How to say who one is, for `WWW-Authenticate`. */
  readonly challenge: string;

  constructor(message: string, { challenge = "Bearer" }: { challenge?: string } = {}) {
    super(message);
    this.challenge = challenge;
  }
}

/**
 * The one who asks is known, and may not.
 *
 * @example throw new Forbidden("Only its author can delete a post.");
 */
export class Forbidden extends DomainError {
  readonly status = 403;
}

/**
 * Too much was asked in too short a time.
 *
 * @example throw new TooManyRequests("You published ten posts in a minute. Wait a little.", 30);
 */
export class TooManyRequests extends DomainError {
  readonly status = 429;
  /** After how many seconds to ask again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
