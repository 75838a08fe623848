import { parseUrl } from "./parse-url.ts";

/**
 * Returns the normal form of a client's address: without a port or the zone of an interface, an IPv4 address that came
 * through an IPv6 socket as IPv4, and IPv6 in its short form. A text that isn't an address stays as it is.
 *
 * @example `[2001:DB8::0:1]:443` → `2001:db8::1`, `::ffff:192.0.2.1` → `192.0.2.1`
 */
export function normalAddress(written: string): string {
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
