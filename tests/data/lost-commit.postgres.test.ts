import { randomUUID } from "node:crypto";
import { once as event } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/data/database.ts";
import { idempotency, once } from "@/data/once.ts";
import * as posts from "@/data/posts.ts";
import { handleRequest } from "@/packages/plainform/src/next/handle-request.ts";
import { submit } from "@/packages/plainform/src/next/submit.ts";
import { newPostSchema, postSchema } from "@/schemas/post.ts";
import { emptyDatabase } from "./empty-database.ts";

// What Next puts in its place on the server.
vi.mock("next/navigation", () => import("next/dist/api/navigation.react-server.js"));

/** Where the connection is lost: on the way of COMMIT to the server, or on the way of its answer. */
type Loss = "before COMMIT arrives" | "after COMMIT has been done";

/** Stands between the application and its server, and loses one connection at its next COMMIT. */
class Line {
  loss: Loss | undefined;
  readonly #server = createServer((client) => {
    const { hostname, port } = new URL(this.#url);
    const server = connect(Number(port), hostname);
    const lose = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on("error", lose).on("close", lose);
    client.on("data", (bytes: Buffer) => {
      const { loss } = this;
      if (loss === undefined || !bytes.includes("commit")) {
        server.write(bytes);
        return;
      }
      this.loss = undefined;
      if (loss === "before COMMIT arrives") return lose();
      server.removeAllListeners("data").on("data", lose);
      server.write(bytes);
    });
    server.on("data", (bytes) => client.write(bytes));
  });
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async open(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await event(this.#server, "listening");
    const url = new URL(this.#url);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  async close(): Promise<void> {
    this.#server.close();
    await event(this.#server, "close");
  }
}

let line: Line;
let tidy: () => Promise<void>;

beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "warn").mockReturnValue();
  const dropDatabase = await emptyDatabase();
  line = new Line(process.env.DATABASE_URL ?? "");
  vi.stubEnv("DATABASE_URL", await line.open());
  await database();
  tidy = async () => {
    await closeDatabase();
    await line.close();
    await dropDatabase();
  };
});
afterEach(async () => {
  await tidy();
  vi.restoreAllMocks();
});

async function countOf(title: string): Promise<number> {
  const db = await database();
  const rows = await db.selectFrom("posts").select("id").where("title", "=", title).execute();
  return rows.length;
}

describe.each<[Loss, number]>([
  ["before COMMIT arrives", 0],
  ["after COMMIT has been done", 1],
])("where the connection is lost %s", (loss, saved) => {
  test("a form with a token says that it may be sent again, and is saved once", async () => {
    const title = randomUUID();
    const data = new FormData();
    const values = { title, content: "Words", $token: `${randomUUID()}.form` };
    for (const [name, value] of Object.entries(values)) data.append(name, value);
    const send = () =>
      submit(
        newPostSchema,
        data,
        async ({ id, ...post }) => {
          await posts.create(post, id);
          return { message: "Post published" };
        },
        { once },
      );
    line.loss = loss;
    const failed = await send();
    expect(failed.status).toBe("failed");
    expect(failed.formErrors[0]).toContain("Send it again: it will not be saved twice.");
    expect(await countOf(title)).toBe(saved);
    expect(await send()).toMatchObject({ status: "success", message: "Post published" });
    expect(await countOf(title)).toBe(1);
  });

  test("a request with an Idempotency-Key says the same, and is done once", async () => {
    const title = randomUUID();
    const key = randomUUID();
    const send = () => {
      const request = new Request("https://a.example/api/posts", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify({ title, content: "Words" }),
      });
      return handleRequest(request, { body: postSchema, idempotency }, ({ body }) =>
        posts.create(body),
      );
    };
    line.loss = loss;
    const failed = await send();
    expect(failed.status).toBe(500);
    expect((await failed.json()).detail).toContain("Send it again with the same Idempotency-Key");
    expect(await countOf(title)).toBe(saved);
    expect((await send()).status).toBe(200);
    expect(await countOf(title)).toBe(1);
  });
});
