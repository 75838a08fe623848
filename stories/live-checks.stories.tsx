import { LiveChecks } from "plainform/react";
import { expect, spyOn, userEvent } from "storybook/test";
import { liveChecks } from "@/states/live-checks.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(liveChecks, { whole: true });

const taken = "This email address has an account already";

/** Answers as a `fieldValidationRoute` would: there is no server here. */
function answerChecks(): void {
  const { fetch } = window;
  spyOn(window, "fetch").mockImplementation(async (input, init) => {
    if (!String(input).startsWith("/api/lab/checks")) return fetch(input, init);
    const isTaken = String(init?.body).includes("taken%40example.com");
    if (!isTaken) return new Response(null, { status: 204 });
    return Response.json({ errors: [{ pointer: "/email", detail: taken }] }, { status: 409 });
  });
}

export default {
  ...meta,
  title: "Components/LiveChecks",
  component: LiveChecks,
  beforeEach: answerChecks,
};

export const Default = story("default", async ({ canvas }) => {
  const email = canvas.getByRole("textbox");
  await userEvent.type(email, "taken@example.com");
  await userEvent.tab();
  await expect(await canvas.findByText(taken)).toBeVisible();
  await expect(email).toHaveAttribute("aria-invalid", "true");
});
export const Hint = story("hint");
export const Filled = story("filled");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Disabled = story("disabled");
export const ReadOnly = story("read-only");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
