import { Hint } from "@/components/hint.tsx";
import { hint } from "@/states/hint.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(hint);

export default { ...meta, title: "Components/Hint", component: Hint };

export const Default = story("default");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
