/** A route for the deliveries of another service. Each vendor has an entry of its own. */

export { type Delivered, type Vendor, webhook } from "./webhooks/webhook.ts";
