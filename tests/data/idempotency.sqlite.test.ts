import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import * as posts from "@/data/posts.ts";
import { DataProcess } from "./data-process.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeAll(emptyDatabase);

test("a process whose request comes while another answers it waits, and gets what that one answered", async () => {
  await using first = await DataProcess.start();
  await using second = await DataProcess.start();
  for (const each of [first, second]) {
    await each.run("open", { DATA_DIR: process.env.DATA_DIR ?? "", DATABASE_URL: "" });
  }
  const key = randomUUID();
  await first.run("startAnswering", key);
  await second.run("startAnsweringAgain", key);
  await first.run("release");
  expect(await second.run("finish")).toMatchObject({ status: 201, body: "Theirs" });
  const { data } = await posts.list({ limit: 100 });
  expect(data.filter(({ title }) => title === key)).toHaveLength(1);
});
