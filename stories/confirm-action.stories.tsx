import { ConfirmAction } from "@/components/confirm-action.tsx";
import { confirmAction } from "@/states/confirm-action.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(confirmAction);

export default { ...meta, title: "Components/ConfirmAction", component: ConfirmAction };

export const Default = story("default");
export const Error = story("error");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
