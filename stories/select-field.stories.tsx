import { SelectField } from "@/components/select-field.tsx";
import { selectField } from "@/states/select-field.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(selectField);

export default { ...meta, title: "Components/SelectField", component: SelectField };

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
export const Groups = story("groups");
export const Several = story("several");
export const SeveralError = story("several-error");
