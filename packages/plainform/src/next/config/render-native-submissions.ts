import { isMultipart } from "../../http/media-type.ts";
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
 * Wraps the cache handler of an application, so that a form that a browser sends without JavaScript is answered by a
 * whole page with the form's errors and values. `withPlainform` does the same with Next's own cache handler, so only an
 * application that sets `cacheHandler` itself needs this function.
 *
 * Under Cache Components, Next otherwise resumes the prerendered page for such a form: the answer has only the late parts
 * of the page, so the browser shows a blank page. The wrapped handler returns no prerendered page for such a request, and
 * Next renders the page as a whole. Next makes a new handler for each request, so the handler knows the request's headers.
 *
 * It changes nothing about opening a page. A browser without JavaScript still shows the fallback of a `<Suspense>` whose
 * content is late. A version of Next that renders such answers itself doesn't ask the handler for them.
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

/** Whether a browser sends form data without scripts. Scripts would name the Server Action in a header. */
export function isNativeSubmission(
  headers: Readonly<Record<string, string | string[] | undefined>> = {},
): boolean {
  return isMultipart(String(headers["content-type"] ?? "")) && headers[actionHeader] === undefined;
}
