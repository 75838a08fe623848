import { Fields } from "@/components/fields.tsx";
import { allFields } from "@/states/fields.tsx";
import { storiesOf } from "./stories-of.tsx";

const { meta, story } = storiesOf(allFields);

export default { ...meta, title: "Components/Fields", component: Fields };

export const Default = story("default");
export const Hint = story("hint");
export const Filled = story("filled");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
