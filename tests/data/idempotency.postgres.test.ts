import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { idempotency } from "@/data/once.ts";
import { answerOnce } from "@/packages/plainform/src/http/idempotency.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";
import { repeatable } from "./repeatable.ts";

beforeAll(emptyDatabase);

test("a process is told that another one is still answering, and gets that one's answer", async () => {
  await using other = await DataProcess.start();
  await other.run("open", { DATABASE_URL: process.env.DATABASE_URL ?? "" });
  const key = randomUUID();
  await other.run("startAnswering", key);
  const work = vi.fn();
  await expect(answerOnce(idempotency, repeatable(key), work)).rejects.toMatchObject({
    status: 409,
  });
  await other.run("release");
  expect(await answerOnce(idempotency, repeatable(key), work)).toMatchObject({ body: "Theirs" });
  expect(work).not.toHaveBeenCalled();
});
