import { expect, test, vi } from "vitest";
import { guarded } from "@/data/guarded.ts";

const first = { id: "1", name: "First" };
const second = { id: "1", name: "Second" };

test("without a check a row is written by its id, whatever it is", async () => {
  const read = vi.fn();
  const write = vi.fn(async () => second);
  expect(await guarded("1", read, undefined, write)).toBe(second);
  expect(write).toHaveBeenCalledExactlyOnceWith({ id: "1" });
  expect(read).not.toHaveBeenCalled();
});

test("with a check it is written as it was seen", async () => {
  const write = vi.fn(async () => second);
  expect(
    await guarded(
      "1",
      async () => first,
      () => {},
      write,
    ),
  ).toBe(second);
  expect(write).toHaveBeenCalledExactlyOnceWith(first);
});

test("what was changed meanwhile is checked again before it is written", async () => {
  const read = vi.fn().mockResolvedValueOnce(first).mockResolvedValueOnce(second);
  const write = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(second);
  const check = vi.fn();
  expect(await guarded("1", read, check, write)).toBe(second);
  expect(check.mock.calls).toEqual([[first], [second]]);

  const refusing = vi.fn((row: typeof first) => {
    if (row !== first) throw new Error("It was changed.");
  });
  read.mockResolvedValueOnce(first).mockResolvedValueOnce(second);
  write.mockClear().mockResolvedValueOnce(undefined);
  await expect(guarded("1", read, refusing, write)).rejects.toThrow("It was changed.");
  expect(write).toHaveBeenCalledExactlyOnceWith(first);
});
