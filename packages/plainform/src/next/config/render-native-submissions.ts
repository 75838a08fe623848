import { actionHeader } from "../next-internals.ts";

/** What Next gives a cache handler for each request. Next types it in a file that isn't documented. */
interface CacheHandlerOptions {
  _requestHeaders?: Record<string, string | string[] | undefined>;
}

/** The part of a cache handler that is changed. */
interface CacheHandler {
  get(key: string, context?: { kind?: string }): Promise<unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: TypeScript asks for this type in mixins.
export type CacheHandlerClass = new (...input: any[]) => CacheHandler;

/**
 * Makes a cache handler that has no prerendered page for a form that a browser sends without scripts. Under Cache
 * Components, Next otherwise resumes the prerendered page: its answer has only what was left open, without the page around
 * and without the state of the form. Next calls a new handler for each request, so the handler knows the request's headers.
 *
 * A version of Next that renders such pages itself doesn't ask the handler for them.
 *
 * @see https://github.com/vercel/next.js/issues/92992
 * @example export default renderNativeSubmissions(RedisCacheHandler);
 */
export function renderNativeSubmissions<T extends CacheHandlerClass>(Handler: T): T {
  return class extends Handler {
    readonly #isNativeSubmission: boolean;

    // biome-ignore lint/suspicious/noExplicitAny: TypeScript asks for this type in mixins.
    constructor(...input: any[]) {
      super(...input);
      this.#isNativeSubmission = isNativeSubmission(
        (input[0] as CacheHandlerOptions | undefined)?._requestHeaders,
      );
    }

    override async get(key: string, context?: { kind?: string }): Promise<unknown> {
      if (this.#isNativeSubmission && context?.kind === "APP_PAGE") return null;
      return super.get(key, context);
    }
  };
}

/** Whether a request sends form data without scripts; those name the Server Action in a header. */
export function isNativeSubmission(
  headers: Readonly<Record<string, string | string[] | undefined>> = {},
): boolean {
  const type = String(headers["content-type"] ?? "");
  return type.startsWith("multipart/form-data") && headers[actionHeader] === undefined;
}
