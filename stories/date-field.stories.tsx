import { DateField } from "@/components/date-field.tsx";
import { dateField } from "@/states/date-field.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(dateField);

export default { ...meta, title: "Components/DateField", component: DateField };

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
export const WrongYear = story("wrong-year");
export const Native = story("native");
export const NativeError = story("native-error");
