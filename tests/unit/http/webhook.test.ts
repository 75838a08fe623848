import { afterEach, describe, expect, test, vi } from "vitest";
import { github } from "@/packages/plainform/src/webhooks/github.ts";
import { standard } from "@/packages/plainform/src/webhooks/standard.ts";
import { stripe } from "@/packages/plainform/src/webhooks/stripe.ts";
import { type Delivered, type Vendor, webhook } from "@/packages/plainform/src/webhooks/webhook.ts";
import { type SignedRequest, secrets, signed, type VendorName } from "../../qa/signed.ts";

const vendors: Record<VendorName, Vendor> = { stripe, github, standard };
const names = Object.keys(vendors) as VendorName[];
/** Those that sign when they sign. */
const timed: VendorName[] = ["stripe", "standard"];
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

const log = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  log.mockClear();
  vi.unstubAllEnvs();
});

/** Sends a request to a vendor's door, whose secrets are what the environment has. */
async function call(
  vendor: VendorName,
  secret: string | undefined,
  keep: (delivery: Delivered) => Promise<void>,
  init: RequestInit,
): Promise<Response> {
  vi.stubEnv("A_SECRET", secret);
  const handlers = webhook(vendors[vendor], "A_SECRET", keep);
  const request = new Request(`https://a.example/api/webhooks/${vendor}`, init);
  return handlers[request.method as "POST"](request, { params: Promise.resolve({}) });
}

/** Sends a delivery. `kept`: what the door had stored. */
async function send(
  vendor: VendorName,
  { headers, body }: { headers: Record<string, string>; body: BodyInit },
  secret: string | undefined = secrets[vendor],
) {
  const kept: Delivered[] = [];
  const keep = async (delivery: Delivered) => void kept.push(delivery);
  const init = { method: "POST", headers, body, duplex: "half" } as RequestInit;
  const response = await call(vendor, secret, keep, init);
  const text = await response.text();
  return { status: response.status, text, kept };
}

async function expectRefused(
  status: number,
  vendor: VendorName,
  request: Parameters<typeof send>[1],
  secret?: string,
) {
  const answer = await send(vendor, request, secret);
  expect([answer.status, answer.kept]).toEqual([status, []]);
  expect(JSON.parse(answer.text)).toMatchObject({ status, detail: expect.any(String) });
  return answer;
}

/** A signature's own header. */
const signatureOf = {
  stripe: "stripe-signature",
  github: "x-hub-signature-256",
  standard: "webhook-signature",
};

describe.each(names)("%s", (vendor) => {
  test("what is signed is kept as it was sent, and then answered 202", async () => {
    const request = await signed[vendor]({
      id: "id-1",
      event: "thing.done",
      payload: { text: "é 🎉 \u2028" },
    });
    expect(await send(vendor, request)).toEqual({
      status: 202,
      text: "",
      kept: [{ vendor, id: "id-1", event: "thing.done", payload: request.body }],
    });
  });

  test("each of the secrets is good while one takes over from another", async () => {
    const other = { ...secrets, standard: "whsec_b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldA==" };
    const old = vendor === "standard" ? other.standard : "whsec_old";
    const both = ` ${secrets[vendor]} ,${old},`;
    const withNew = await signed[vendor]();
    const withOld = await signed[vendor]({}, old);
    expect((await send(vendor, withNew, both)).status).toBe(202);
    expect((await send(vendor, withOld, both)).status).toBe(202);
    expect((await send(vendor, withOld, old)).status).toBe(202);
    await expectRefused(401, vendor, withOld);
    await expectRefused(401, vendor, withNew, old);
  });

  test.each([undefined, "", " ", " , "])(
    "without a secret (%j) there is nothing",
    async (secret) => {
      const keep = vi.fn();
      const { headers, body } = await signed[vendor]();
      for (const init of [
        { method: "POST", headers, body },
        { method: "GET" },
        { method: "PUT" },
      ]) {
        const response = await call(vendor, secret, keep, init);
        expect([response.status, keep.mock.calls]).toEqual([404, []]);
      }
    },
  );

  test("any other method is a 405 that names the right one", async () => {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"]) {
      const response = await call(vendor, secrets[vendor], vi.fn(), { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    }
    const options = await call(vendor, secrets[vendor], vi.fn(), { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
  });

  test("one character more, less or other in the body is a 401", async () => {
    const { headers, body } = await signed[vendor]({ payload: { amount: 100 } });
    for (const tampered of [
      `${body} `,
      `\uFEFF${body}`,
      body.slice(0, -1),
      body.replace("100", "900"),
      JSON.stringify(JSON.parse(body), null, 2),
      "",
      "{}",
      "null",
    ]) {
      await expectRefused(401, vendor, { headers, body: tampered });
    }
  });

  test("bytes that are no text are a 401", async () => {
    const { headers } = await signed[vendor]();
    await expectRefused(401, vendor, { headers, body: new Uint8Array([0xff, 0xfe, 0x00]) });
  });

  test("each of its headers missing, empty or changed is a 401, or a 400 where it isn’t signed", async () => {
    const { headers, body } = await signed[vendor]();
    const own = Object.keys(headers).filter((name) => name !== "content-type");
    expect(own).toContain(signatureOf[vendor]);
    for (const name of own) {
      const { [name]: value = "", ...others } = headers;
      // What GitHub doesn't sign can be changed, and is no less signed for that.
      const isUnsigned = vendor === "github" && name !== signatureOf.github;
      const status = isUnsigned ? 400 : 401;
      await expectRefused(status, vendor, { headers: others, body });
      await expectRefused(status, vendor, { headers: { ...headers, [name]: "" }, body });
      if (isUnsigned) continue;
      await expectRefused(401, vendor, { headers: { ...headers, [name]: `x${value}` }, body });
    }
  });

  test.each([
    "x",
    ",",
    "=",
    "v1",
    "v1,",
    "t=,v1=",
    "t=1,v1",
    "t=x,v1=x",
    "sha256=",
    `sha256=${"0".repeat(64)}`,
    `sha256=${"\u00e9".repeat(64)}`,
    "v1,\u00e9\u00e9 v1,x v2,",
    "x".repeat(2_000),
    "t=1,".repeat(500),
  ])("the signature %j is a 401", async (signature) => {
    const { headers, body } = await signed[vendor]();
    await expectRefused(401, vendor, {
      headers: { ...headers, [signatureOf[vendor]]: signature },
      body,
    });
  });

  test("the content type doesn't matter, the body is what was signed", async () => {
    for (const type of ["text/plain", "application/octet-stream", "multipart/form-data", "x"]) {
      const { headers, body } = await signed[vendor]();
      const request = { headers: { ...headers, "content-type": type }, body };
      expect((await send(vendor, request)).status).toBe(202);
    }
  });

  test("a signed body that isn't the vendor's is a 400", async () => {
    for (const body of ["x", "{", "null", "[]", "1", '"x"', "\u0000{}"]) {
      await expectRefused(400, vendor, await signed[vendor]({ body }));
    }
  });

  test("an id that nobody could keep is refused", async () => {
    const { headers, body } = await signed[vendor]({ id: "x".repeat(256) });
    const { status, kept } = await send(vendor, { headers, body });
    expect([400, 401]).toContain(status);
    expect(kept).toEqual([]);
  });

  test("a body that is too large is a 413, however it comes", async () => {
    const { maxBytes } = vendors[vendor];
    const large = await signed[vendor]({ payload: { text: "x".repeat(maxBytes - 1_000) } });
    expect((await send(vendor, large)).status).toBe(202);
    const tooLarge = { ...large, body: large.body.padEnd(maxBytes + 1) };
    await expectRefused(413, vendor, tooLarge);
    const chunk = new Uint8Array(64 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(chunk),
    });
    await expectRefused(413, vendor, { headers: tooLarge.headers, body: endless });
  });

  test("what can't be kept is a 500, so that it is sent again", async () => {
    const { headers, body } = await signed[vendor]({ payload: { card: "4242" } });
    const full = vi.fn().mockRejectedValue(new Error("The disk is full"));
    const response = await call(vendor, secrets[vendor], full, { method: "POST", headers, body });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/disk|4242/);
    expect(log).toHaveBeenCalledOnce();
  });

  test("nothing of a secret or of what was sent is in an answer or in the log", async () => {
    const { headers, body } = await signed[vendor]({ id: "id-4242", payload: { card: "4242" } });
    const changed = { headers, body: `${body} ` };
    const bad = await signed[vendor]({ body: '{"card":4242' });
    const texts = [
      (await send(vendor, { headers, body })).text,
      (await send(vendor, changed)).text,
      (await send(vendor, bad)).text,
    ];
    expect(texts.join()).not.toMatch(/4242|whsec|Everybody/);
    expect(log).not.toHaveBeenCalled();
  });
});

describe.each(timed)("%s, which signs the time,", (vendor) => {
  test("is taken for five minutes, before and after", async () => {
    for (const at of [minutes(-4.9), minutes(4.9)]) {
      expect((await send(vendor, await signed[vendor]({ at }))).status).toBe(202);
    }
    for (const at of [minutes(-5.1), minutes(-60), minutes(5.1), minutes(60), new Date(1_000)]) {
      await expectRefused(401, vendor, await signed[vendor]({ at }));
    }
  });

  test("is not made new by another time", async () => {
    const old = await signed[vendor]({ at: minutes(-10) });
    const now = String(Math.floor(Date.now() / 1_000));
    const renewed: SignedRequest["headers"] =
      vendor === "stripe"
        ? {
            "stripe-signature": old.headers["stripe-signature"]?.replace(/t=\d+/, `t=${now}`) ?? "",
          }
        : { "webhook-timestamp": now };
    await expectRefused(401, vendor, { ...old, headers: { ...old.headers, ...renewed } });
    const appended: SignedRequest["headers"] =
      vendor === "stripe"
        ? { "stripe-signature": `t=${now},${old.headers["stripe-signature"]}` }
        : { "webhook-timestamp": `${old.headers["webhook-timestamp"]}, ${now}` };
    await expectRefused(401, vendor, { ...old, headers: { ...old.headers, ...appended } });
  });
});

test("Stripe's small events are kept like the whole ones", async () => {
  const body = JSON.stringify({ id: "evt_1", object: "v2.core.event", type: "v1.thing.done" });
  const { kept } = await send("stripe", await signed.stripe({ body }));
  expect(kept).toMatchObject([{ id: "evt_1", event: "v1.thing.done" }]);
});

test.each([
  ["no id", { type: "a" }],
  ["no type", { id: "evt_1" }],
  ["a number", { id: 1, type: "a" }],
  ["NUL", { id: "evt_1\0", type: "a" }],
  ["half a surrogate pair", { id: "evt_1", type: "\ud800" }],
  ["an empty id", { id: "", type: "a" }],
])("an event of Stripe with %s is a 400", async (_, event) => {
  await expectRefused(400, "stripe", await signed.stripe({ body: JSON.stringify(event) }));
});

test("GitHub's form with the JSON in it is read, and signed as it was sent", async () => {
  const payload = JSON.stringify({ zen: "Speak like a human. & = +" });
  const { headers, body } = await signed.github({
    body: new URLSearchParams({ payload }).toString(),
  });
  const request = { headers: { ...headers, "content-type": "Application/X-WWW-Form-URLencoded" } };
  const { status, kept } = await send("github", { ...request, body });
  expect([status, kept[0]?.payload]).toEqual([202, payload]);
  await expectRefused(401, "github", { ...request, body: body.replace("human", "robot") });
});

test("a standard webhook need not say what happened", async () => {
  for (const body of ['{"a":1}', '{"type":5}', '{"type":"a\\u0000"}']) {
    const { status, kept } = await send("standard", await signed.standard({ body }));
    expect([status, kept[0]?.event]).toEqual([202, ""]);
  }
});

test("a standard webhook may carry several signatures, of which one is ours", async () => {
  const { headers, body } = await signed.standard();
  const signature = `v1,AAAA v2,BBBB ${headers["webhook-signature"]}`;
  const request = { headers: { ...headers, "webhook-signature": signature }, body };
  expect((await send("standard", request)).status).toBe(202);
});

test("a secret that isn't one is told to the log, without the secret", async () => {
  const { status } = await send("standard", await signed.standard(), "not base64: hunter2");
  expect(status).toBe(500);
  const logged = log.mock.calls.flat().map(String).join(" ");
  expect(logged).toMatch(/secret of Standard Webhooks can’t be read/);
  expect(logged).not.toMatch(/hunter2/);
});
