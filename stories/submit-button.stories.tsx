import { SubmitButton } from "@/components/submit-button.tsx";
import { submitButton } from "@/states/submit-button.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(submitButton);

export default { ...meta, title: "Components/SubmitButton", component: SubmitButton };

export const Default = story("default");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const Danger = story("danger");
export const PendingWithoutLabel = story("pending-without-label");
