import { RadioGroup } from "@/components/radio-group.tsx";
import { radioGroup } from "@/states/radio-group.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(radioGroup);

export default { ...meta, title: "Components/RadioGroup", component: RadioGroup };

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
export const HintsOfOptions = story("hints-of-options");
export const Revealing = story("revealing");
export const Revealed = story("revealed");
export const RevealedError = story("revealed-error");
