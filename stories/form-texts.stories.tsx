import { FormTexts } from "plainform/react";
import { formTexts } from "@/states/form-texts.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(formTexts);

export default { ...meta, title: "Components/FormTexts", component: FormTexts };

export const Default = story("default");
export const Error = story("error");
export const ReadOnly = story("read-only");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
