import {
  type DeveloperErrorCode,
  type DeveloperErrorMessages,
  developerErrorMessages,
} from "./developer-error-messages.ts";
import { processGlobal } from "./process-global.ts";

/** The folder of the pages about the errors. They come with the package, so that they fit its version. */
const pages = "node_modules/plainform/docs/errors";

/**
 * A mistake in an application's own code or settings. Its message says what to write instead and where the page about
 * it is; a production build for the browser has the code and the page alone.
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

/**
 * Logs a mistake of the application in development, once for each message. It is for mistakes after which the
 * application still works, at least in part.
 *
 * @example logDeveloperError("PF-401")
 */
export function logDeveloperError<Code extends DeveloperErrorCode>(
  code: Code,
  ...values: Parameters<DeveloperErrorMessages[Code]>
): void {
  if (process.env.NODE_ENV === "production") return;
  const logged = processGlobal("logged-errors", () => new Set<string>());
  const message = messageOf(code, values);
  if (logged.has(message)) return;
  logged.add(message);
  console.error(message);
}

function messageOf(code: DeveloperErrorCode, values: readonly unknown[]): string {
  const sentenceOf = developerErrorMessages?.[code] as ((...rest: unknown[]) => string) | undefined;
  const sentence = sentenceOf ? `${sentenceOf(...values)}\n` : "";
  return `${code}: ${sentence}See ${pages}/${code}.md`;
}
