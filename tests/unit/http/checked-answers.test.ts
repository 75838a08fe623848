import { expect, test, vi } from "vitest";
import { z } from "zod";

test.each([
  ["1", 500],
  ["", 200],
])(
  "with PLAINFORM_CHECK_RESPONSES=%s an answer against its contract is a %d",
  async (flag, status) => {
    vi.resetModules();
    vi.stubEnv("PLAINFORM_CHECK_RESPONSES", flag);
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { createHandleRequest } = await import("@/packages/plainform/src/http/handle-request.ts");
    const contract = { response: z.object({ title: z.string() }) };
    const ask = (value: unknown) =>
      createHandleRequest()(new Request("https://a.example/api"), contract, async () => value);
    expect((await ask({ title: "T" })).status).toBe(200);
    expect(log).not.toHaveBeenCalled();
    expect((await ask({ title: 1 })).status).toBe(status);
    expect(log).toHaveBeenCalledTimes(status === 500 ? 1 : 0);
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  },
);
