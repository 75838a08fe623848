import { parseUrl } from "./parse-url.ts";

/**
 * Returns the normal form of a client's address: without a port or the zone of an interface, an IPv4 address that came
 * through an IPv6 socket as IPv4, and IPv6 in its short form. A text that isn't an address stays as it is.
 *
 * @example `[2001:DB8::0:1]:443` → `2001:db8::1`, `::ffff:192.0.2.1` → `192.0.2.1`
 */
export function normalizeAddress(written: string): string {
  const text = written.trim();
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(text) ?? [];
  const [, ipv4] = /^(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(text) ?? [];
  if (ipv4 !== undefined) return ipv4;
  const address = (bracketed ?? text).replace(/%.*$/, "");
  if (!address.includes(":")) return text;
  const short = parseUrl(`http://[${address}]/`)?.hostname.slice(1, -1);
  if (short === undefined) return text;
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short) ?? [];
  if (high === undefined || low === undefined) return short;
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((part) => [part >> 8, part & 255]).join(".");
}

/**
 * Returns the client of a request: the last address in `X-Forwarded-For`, which `register` has made the client's.
 * A provider gives a household or a machine 2^64 IPv6 addresses, so all addresses of one /64 are one client.
 *
 * @example `2001:db8:1:2:3:4:5:6` → `2001:db8:1:2::/64`
 */
export function clientOf({ headers }: Pick<Request, "headers">): string {
  const address = normalizeAddress(headers.get("x-forwarded-for")?.split(",").at(-1) ?? "");
  return isIPv6(address) ? `${prefixOf(address)}::/64` : address;
}

/** Returns the first four of the eight groups of a {@link normalizeAddress}. */
function prefixOf(address: string): string {
  const [before = "", after] = address.split("::");
  const groups = before === "" ? [] : before.split(":");
  const last = after === undefined || after === "" ? [] : after.split(":");
  const zeros = after === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array<string>(zeros).fill("0"), ...last].slice(0, 4).join(":");
}

function isIPv6(address: string): boolean {
  return address.includes(":") && URL.canParse(`http://[${address}]/`);
}
