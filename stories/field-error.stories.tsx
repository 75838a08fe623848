import { FieldError } from "@/components/field-error.tsx";
import { fieldError } from "@/states/field-error.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(fieldError);

export default { ...meta, title: "Components/FieldError", component: FieldError };

export const Default = story("default");
export const Error = story("error");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
