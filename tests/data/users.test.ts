import { beforeAll, describe, expect, test } from "vitest";
import * as users from "@/data/users.ts";
import { Conflict, NotFound, Stale } from "@/packages/plainform/src/core/errors.ts";
import { emptyDatabase } from "./empty-database.ts";

beforeAll(emptyDatabase);

let made = 0;
const person = (name = "Ada") => ({ name, email: `${name.toLowerCase()}-${++made}@example.com` });

describe("an email address", () => {
  const taken = expect.objectContaining({
    name: "Conflict",
    field: "email",
    message: "A user with this email address already exists",
  });

  test("belongs to the user who had it first", async () => {
    const ada = await users.create(person());
    const grace = await users.create(person("Grace"));
    await expect(users.create({ name: "Another", email: ada.email })).rejects.toEqual(taken);
    await expect(users.update(grace.id, { email: ada.email })).rejects.toEqual(taken);
    await expect(users.update(grace.id, { email: ada.email }, () => {})).rejects.toEqual(taken);
    expect(await users.get(grace.id)).toEqual(grace);
    expect(await users.update(ada.id, { email: ada.email })).toMatchObject({ email: ada.email });
  });

  test("is given to one of many who ask at once", async () => {
    const { email } = person();
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => users.create({ name: `Nr ${index}`, email })),
    );
    const refused = asked.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(19);
    for (const result of refused) expect(result).toMatchObject({ reason: expect.any(Conflict) });
    expect((await users.list({ limit: 100, email })).data).toHaveLength(1);
  });

  test("is free again when its user is deleted", async () => {
    const ada = await users.create(person());
    await users.remove(ada.id);
    expect((await users.create({ name: "New", email: ada.email })).id).not.toBe(ada.id);
  });
});

describe("a write with a precondition", () => {
  const seen = (version: { updatedAt: string }) => (current: { updatedAt: string }) => {
    if (current.updatedAt !== version.updatedAt) throw new Stale("It was changed.");
  };

  test("is done on what the writer saw, and on nothing else", async () => {
    const ada = await users.create(person());
    const changed = await users.update(ada.id, { name: "Ada L." }, seen(ada));
    await expect(users.update(ada.id, { name: "x" }, seen(ada))).rejects.toThrow(Stale);
    await expect(users.remove(ada.id, seen(ada))).rejects.toThrow(Stale);
    expect(await users.get(ada.id)).toEqual(changed);
    await users.remove(ada.id, seen(changed));
    await expect(users.get(ada.id)).rejects.toThrow(NotFound);
    await expect(users.update(ada.id, { name: "x" }, seen(changed))).rejects.toThrow(NotFound);
  });

  test("is done by one of many who saw the same", async () => {
    const ada = await users.create(person());
    const writes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        users.update(ada.id, { name: `Nr ${index}` }, seen(ada)),
      ),
    );
    expect(writes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("a list has the fields that are asked for, and the id", async () => {
  const ada = await users.create(person());
  const { data } = await users.list({ limit: 1, email: ada.email, fields: ["name"] });
  expect(data).toEqual([{ id: ada.id, name: ada.name }]);
});
