import { FieldError } from "@/components/field-error.tsx";
import { fieldError } from "@/states/field-error.tsx";
import { storiesOf } from "./stories-of.tsx";

const { meta, story } = storiesOf(fieldError);

export default { ...meta, title: "Components/FieldError", component: FieldError };

export const Default = story("default");
export const Error = story("error");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
