import {
  type DeveloperErrorCode,
  type DeveloperErrorMessages,
  developerErrorMessages,
} from "./developer-error-messages.ts";

/** Where the pages about the errors are: they come with the package, so that they fit its version and need no network. */
const pages = "node_modules/plainform/docs/errors";

/**
 * A mistake in an application's own code or settings. Its message says what to write instead and where the page about it
 * is; a production build for the browser has the code and the page alone.
 *
 * @example throw new DeveloperError("PF-106", "a.b"); // PF-106: A field can’t be named “a.b”: names of forms read …
 */
export class DeveloperError<
  Code extends DeveloperErrorCode = DeveloperErrorCode,
> extends TypeError {
  override readonly name = "DeveloperError";
  readonly code: Code;

  constructor(code: Code, ...values: Parameters<DeveloperErrorMessages[Code]>) {
    super(messageOf(code, values));
    this.code = code;
  }
}

const key = Symbol.for("plainform.logged-errors");

/**
 * Says in development, once, what an application lacks or does wrong that works all the same, or only in part.
 *
 * What was said is remembered on `globalThis`: Next bundles pages, actions and the proxy apart, and evaluates a file
 * again after each edit.
 */
export function logDeveloperError<Code extends DeveloperErrorCode>(
  code: Code,
  ...values: Parameters<DeveloperErrorMessages[Code]>
): void {
  if (process.env.NODE_ENV === "production") return;
  const holder = globalThis as { [key]?: Set<string> };
  holder[key] ??= new Set();
  const message = messageOf(code, values);
  if (holder[key].has(message)) return;
  holder[key].add(message);
  console.error(message);
}

function messageOf(code: DeveloperErrorCode, values: readonly unknown[]): string {
  const sentenceOf = developerErrorMessages?.[code] as ((...rest: unknown[]) => string) | undefined;
  const sentence = sentenceOf ? `${sentenceOf(...values)}\n` : "";
  return `${code}: ${sentence}See ${pages}/${code}.md`;
}
