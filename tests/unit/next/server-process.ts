import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ignoreUpgradeRequests } from "@/packages/plainform/src/next/instrumentation/ignore-upgrade-requests.ts";
import { shutDownGracefully } from "@/packages/plainform/src/next/instrumentation/shut-down-gracefully.ts";

/**
 * A server as Next makes it: it leaves upgrades without an answer, and closes on SIGTERM. `GET /slow` is answered half a
 * second later, `GET /stuck` never. Its arguments are the bound and whether it closes.
 */
const server = createServer(async (request, response) => {
  request.resume();
  if (request.url === "/stuck") return;
  process.send?.(request.url);
  if (request.url === "/slow") await new Promise((resolve) => setTimeout(resolve, 500));
  response.end(`${request.method} ${request.url}`);
});
server.on("upgrade", () => {});
const [bound, closes] = process.argv.slice(2);
process.on("SIGTERM", () => {
  if (closes === "true") server.close(() => process.exit(143));
});

ignoreUpgradeRequests();
shutDownGracefully(Number(bound));
server.listen(0, () => process.send?.((server.address() as AddressInfo).port));
