import { beforeEach, expect, test, vi } from "vitest";
import { readFlash, setFlash } from "@/packages/plainform/src/next/flash.ts";

const jar = vi.hoisted(() => new Map<string, { value: string }>());

// As Next itself resolves it on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));

beforeEach(() => jar.clear());

/** What a browser gets to keep, by name and value: more than 4,096 bytes it drops. */
const bytes = () =>
  Array.from(jar, ([name, { value }]) => name.length + encodeURIComponent(value).length);

test("a message and its data arrive", async () => {
  await setFlash("Post deleted", { deleted: "7" });
  expect(await readFlash()).toMatchObject({ message: "Post deleted", data: { deleted: "7" } });
});

test.each([
  ["Chinese characters", "長い題名"],
  ["quotation marks", '"\\'],
  ["emoji", "👩‍👩‍👧‍👦"],
  ["halves of characters", "\ud83d"],
  ["control characters", "\u0001"],
  ["Latin letters", "a"],
  ["spaces", " "],
])("a message of ever so many %s fits into a cookie", async (_, text) => {
  for (const count of [1, 50, 112, 113, 450, 5_000]) {
    await setFlash(text.repeat(count), { more: text.repeat(200) });
    expect(Math.max(...bytes())).toBeLessThanOrEqual(4_096);
    const flash = await readFlash();
    const kept = flash?.message.replace(/…$/, "") ?? "";
    expect(text.repeat(count).startsWith(kept)).toBe(true);
    if (text.trim() !== "") expect(kept.length).toBeGreaterThan(0);
    if (count === 1) expect(flash?.message).toBe(text);
    if (count === 5_000) expect(flash?.message.endsWith("…")).toBe(true);
  }
});

test("as much of a long message as fits is kept", async () => {
  await setFlash("題".repeat(5_000));
  const [size = 0] = bytes();
  expect(size).toBeGreaterThan(4_096 - 9);
  const { message = "" } = (await readFlash()) ?? {};
  expect(message).toMatch(/^題{400,}…$/);
  await setFlash("👍".repeat(5_000));
  expect((await readFlash())?.message).toMatch(/^(👍)+…$/u);
});

test("data that doesn't fit beside the message is left out", async () => {
  const message = "題".repeat(300);
  await setFlash(message, { title: "名".repeat(200) });
  expect(await readFlash()).toEqual({ id: expect.any(String), message });
});

test("data that JSON can't have doesn't cost the message", async () => {
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  for (const data of [1n, circular, () => 1, Symbol("s"), { deep: [2n] }]) {
    await setFlash("Saved", data);
    expect((await readFlash())?.message).toBe("Saved");
  }
});
