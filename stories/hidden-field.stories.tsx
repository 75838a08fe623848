import { HiddenField } from "@/components/hidden-field.tsx";
import { hiddenField } from "@/states/hidden-field.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(hiddenField);

export default { ...meta, title: "Components/HiddenField", component: HiddenField };

export const Default = story("default");
export const Filled = story("filled");
export const Error = story("error");
export const Disabled = story("disabled");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
