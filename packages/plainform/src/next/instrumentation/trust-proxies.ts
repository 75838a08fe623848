import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { DeveloperError } from "../../core/developer-error.ts";
import { normalizeAddress } from "../../http/client-address.ts";

/**
 * Makes the last address in `X-Forwarded-For` the client's, before any code of the application or of Next runs. Every
 * proxy appends the address of its sender, and this function appends that of the connection. Counted from the end, as
 * many entries are trusted as there are proxies; a client may have forged the others.
 *
 * - Addresses of this machine are skipped: they belong to a local proxy, or to Next, which requests itself after some
 *   redirects.
 * - Without `proxies`, a connection from a private network comes from one proxy, and one from a public address comes
 *   from the client.
 *
 * @param proxies the number of proxies on other machines in front, from {@link parseTrustedProxies}
 */
export function trustProxies(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies: number | undefined,
): void {
  const forwarded = String(headers["x-forwarded-for"] ?? "");
  headers["x-forwarded-for"] = trustedForwardedFor(forwarded, socket.remoteAddress, proxies);
}

/** Returns the entries of `X-Forwarded-For` up to the client's. */
export function trustedForwardedFor(
  forwarded: string,
  peer: string | undefined,
  proxies: number | undefined,
): string {
  const chain = [...forwarded.split(","), peer ?? ""]
    .map(normalizeAddress)
    .filter((address) => address !== "");
  while (chain.length > 1 && isInNetworks(loopback, chain.at(-1))) chain.pop();
  const trusted = proxies ?? (isInNetworks(privateNetworks, chain.at(-1)) ? 1 : 0);
  return chain.slice(0, Math.max(1, chain.length - trusted)).join(", ");
}

/**
 * Reads the setting `PLAINFORM_TRUSTED_PROXIES`.
 *
 * @throws {DeveloperError} PF-501 if it isn't a whole number of one or two digits
 */
export function parseTrustedProxies(setting: string | undefined): number | undefined {
  if (setting === undefined || /^\d{1,2}$/.test(setting.trim())) {
    return setting === undefined ? undefined : Number(setting);
  }
  throw new DeveloperError("PF-501", setting);
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** @see https://www.rfc-editor.org/rfc/rfc6890 */
const privateNetworks = new BlockList();
privateNetworks.addSubnet("10.0.0.0", 8);
privateNetworks.addSubnet("100.64.0.0", 10);
privateNetworks.addSubnet("169.254.0.0", 16);
privateNetworks.addSubnet("172.16.0.0", 12);
privateNetworks.addSubnet("192.168.0.0", 16);
privateNetworks.addSubnet("fc00::", 7, "ipv6");
privateNetworks.addSubnet("fe80::", 10, "ipv6");

function isInNetworks(networks: BlockList, address = ""): boolean {
  const version = isIP(address);
  return version !== 0 && networks.check(address, version === 4 ? "ipv4" : "ipv6");
}
