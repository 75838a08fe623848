import { TextField } from "@/components/text-field.tsx";
import { textField } from "@/states/text-field.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(textField);

export default { ...meta, title: "Components/TextField", component: TextField };

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
export const Search = story("search");
