import "server-only";
import { z } from "zod";
import { postSchema } from "@/schemas/post.ts";
import { type Handlers, handler } from "./delivery-handler.ts";
import * as posts from "./posts.ts";

/**
 * The handlers of this application, by vendor and event; add yours here. A delivery without a handler is stored and counts
 * as handled.
 */
export const deliveryHandlers: Handlers = {
  github: {
    ping: handler(z.object({ zen: z.string() }), async () => "GitHub can reach us"),
    /** Publishes a post about each release. */
    release: handler(
      z.object({
        action: z.string(),
        repository: z.object({ full_name: z.string() }),
        release: z.object({ name: z.string().nullish(), tag_name: z.string(), html_url: z.url() }),
      }),
      async ({ action, repository, release }) => {
        if (action !== "published") return `Nothing to do when a release is ${action}`;
        const title = `${repository.full_name}: ${release.name || release.tag_name}`;
        const post = postSchema.parse({ title: title.slice(0, 200), content: release.html_url });
        await posts.create(post);
        return "Post published about the release";
      },
    ),
  },
  stripe: {
    "checkout.session.completed": handler(
      z.object({
        data: z.object({
          object: z.object({ amount_total: z.int().nullish(), currency: z.string().nullish() }),
        }),
      }),
      async ({ data: { object } }) => {
        const { amount_total: amount, currency } = object;
        return amount && currency ? `Paid: ${money(amount, currency)}` : "Nothing had to be paid";
      },
    ),
  },
  standard: {
    /** Publishes the posts of another site. */
    "post.submitted": handler(z.object({ data: postSchema }), async ({ data }) => {
      await posts.create(data);
      return "Post published";
    }),
  },
};

/** `1999, "eur"` → `€19.99`. Stripe counts in the currency's smallest unit. */
function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(amount / 10 ** maximumFractionDigits);
}
