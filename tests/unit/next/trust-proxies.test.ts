import { expect, test } from "vitest";
import { clientOf } from "@/packages/plainform/src/http/client-address.ts";
import {
  parseTrustedProxies,
  trustedForwardedFor,
} from "@/packages/plainform/src/next/instrumentation/trust-proxies.ts";

const client = (forwarded: string, peer: string, proxies?: number) =>
  clientOf({
    headers: new Headers({ "x-forwarded-for": trustedForwardedFor(forwarded, peer, proxies) }),
  });

test.each<[string, forwarded: string, peer: string, proxies: number | undefined, client: string]>([
  ["a client without a proxy", "", "192.0.2.1", undefined, "192.0.2.1"],
  ["a client that forges the header", "198.51.100.9", "192.0.2.1", undefined, "192.0.2.1"],
  ["a client that says it is this machine", "127.0.0.1", "192.0.2.1", undefined, "192.0.2.1"],
  ["a proxy on this machine", "192.0.2.1", "127.0.0.1", undefined, "192.0.2.1"],
  ["a proxy on this machine, by IPv6", "192.0.2.1", "::1", undefined, "192.0.2.1"],
  ["a proxy on this machine, by a mapped address", "192.0.2.1", "::ffff:127.0.0.1", 0, "192.0.2.1"],
  ["a proxy in a private network", "192.0.2.1", "10.0.0.1", undefined, "192.0.2.1"],
  ["one that forges behind a proxy", "9.9.9.9, 192.0.2.1", "10.0.0.1", undefined, "192.0.2.1"],
  ["one that forges behind a local proxy", "127.0.0.1, 192.0.2.1", "::1", undefined, "192.0.2.1"],
  ["somebody in a private network", "", "10.0.0.7", undefined, "10.0.0.7"],
  ["one there that forges, without proxies", "9.9.9.9", "10.0.0.7", 0, "10.0.0.7"],
  ["two proxies", "9.9.9.9, 192.0.2.1, 198.51.100.9", "10.0.0.1", 2, "192.0.2.1"],
  ["two proxies, one on this machine", "9.9.9.9, 192.0.2.1, 198.51.100.9", "::1", 1, "192.0.2.1"],
  ["a proxy with a public address", "192.0.2.1", "198.51.100.9", 1, "192.0.2.1"],
  ["fewer entries than proxies", "192.0.2.1", "10.0.0.1", 5, "192.0.2.1"],
  ["the server, which asks itself", "9.9.9.9, 192.0.2.1", "127.0.0.1", 0, "192.0.2.1"],
  ["the server alone", "", "127.0.0.1", undefined, "127.0.0.1"],
])("the client is known: %s", (_, forwarded, peer, proxies, expected) => {
  expect(client(forwarded, peer, proxies)).toBe(expected);
});

test.each([
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:c000:0201", "192.0.2.1"],
  ["192.0.2.1:4711", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:db8::2:3:4:5:6", "2001:db8:0:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
  ["_hidden:x", "_hidden:x"],
])("%s is the client %s", (address, expected) => {
  expect(clientOf({ headers: new Headers({ "x-forwarded-for": address }) })).toBe(expected);
});

test("neighbours of one /64 are one client, those of the next aren't", () => {
  expect(client("", "2001:db8:1:2::1")).toBe(client("", "2001:db8:1:2:ffff:ffff:ffff:ffff"));
  expect(client("", "2001:db8:1:2::1")).not.toBe(client("", "2001:db8:1:3::1"));
});

test("the setting is a whole number", () => {
  expect([undefined, "0", " 2 "].map(parseTrustedProxies)).toEqual([undefined, 0, 2]);
  for (const setting of ["", "all", "-1", "1.5"]) {
    expect(() => parseTrustedProxies(setting)).toThrow("PLAINFORM_TRUSTED_PROXIES is");
  }
});
