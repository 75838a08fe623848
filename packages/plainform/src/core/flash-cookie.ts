/** The cookie that carries one message over a redirect. Readable by the page's script, which clears it. */
export const flashCookie = "plainform-flash";

/** A message for the next page, shown once. */
export interface Flash {
  id: string;
  message: string;
  /** What goes with it. The person can change it, so it is input. */
  data?: unknown;
}
