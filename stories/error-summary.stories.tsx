import { ErrorSummary } from "@/components/error-summary.tsx";
import { errorSummary } from "@/states/error-summary.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(errorSummary, { whole: true });

export default { ...meta, title: "Components/ErrorSummary", component: ErrorSummary };

export const Default = story("default");
export const Error = story("error");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const OneError = story("one-error");
export const ErrorOfTheForm = story("error-of-the-form");
export const ErrorOfAMissingField = story("error-of-a-missing-field");
