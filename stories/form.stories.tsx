import { Form } from "@/components/form.tsx";
import { form } from "@/states/form.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(form, { whole: true });

export default { ...meta, title: "Components/Form", component: Form };

export const Default = story("default");
export const Hint = story("hint");
export const Filled = story("filled");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Disabled = story("disabled");
export const ReadOnly = story("read-only");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const Failed = story("failed");
export const Success = story("success");
