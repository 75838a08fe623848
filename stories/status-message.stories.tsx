import { StatusMessage } from "@/components/status-message.tsx";
import { statusMessage } from "@/states/status-message.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(statusMessage);

export default { ...meta, title: "Components/StatusMessage", component: StatusMessage };

export const Default = story("default");
export const Filled = story("filled");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
