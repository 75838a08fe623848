import { Fields } from "@/components/fields.tsx";
import { allFields } from "@/states/fields.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(allFields);

export default { ...meta, title: "Components/Fields", component: Fields };

export const Default = story("default");
export const Hint = story("hint");
export const Filled = story("filled");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
