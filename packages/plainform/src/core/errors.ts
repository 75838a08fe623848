/**
 * The error that an operation throws when the values are valid but can't be acted on. `submit` shows its message beside
 * the field or at the top of the form, and `handleRequest` answers with the matching problem document. Any other error
 * of an operation is unexpected, and its message goes only to the log.
 */
export abstract class DomainError extends Error {
  /** The HTTP status with which a Route Handler answers. */
  abstract readonly status: 401 | 403 | 404 | 409 | 412 | 429;

  /**
   * The name of the field that the error is about, such as `links[0].url`; without one, it is about the whole form. An
   * error of a field that the page doesn't have is in the summary, without a link.
   */
  readonly field: string | undefined;

  /** @param message the text for the person who filled in the form, which says what to do */
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
 * The record that the operation needs doesn't exist, or no longer exists.
 *
 * @example throw new NotFound("This post doesn't exist. It may have been deleted");
 */
export class NotFound extends DomainError {
  readonly status = 404;
}

/**
 * The record has changed since the sender read it.
 *
 * @example throw new Stale("This post was changed meanwhile. Read it again before you change it.");
 */
export class Stale extends DomainError {
  readonly status = 412;
}

/**
 * The sender hasn't signed in.
 *
 * @example throw new Unauthorized("Sign in to publish a post.");
 */
export class Unauthorized extends DomainError {
  readonly status = 401;
  /** The value of the `WWW-Authenticate` header, which says how to sign in. */
  readonly challenge: string;

  constructor(message: string, { challenge = "Bearer" }: { challenge?: string } = {}) {
    super(message);
    this.challenge = challenge;
  }
}

/**
 * The sender has signed in but isn't allowed to do this.
 *
 * @example throw new Forbidden("Only its author can delete a post.");
 */
export class Forbidden extends DomainError {
  readonly status = 403;
}

/**
 * The sender has made too many requests in too short a time.
 *
 * @example throw new TooManyRequests("You published ten posts in a minute. Wait a little.", 30);
 */
export class TooManyRequests extends DomainError {
  readonly status = 429;
  /** The number of seconds after which the sender may try again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
