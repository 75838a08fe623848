import { SkipLink } from "@/components/skip-link.tsx";
import { skipLink } from "@/states/skip-link.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(skipLink);

export default { ...meta, title: "Components/SkipLink", component: SkipLink };

export const Default = story("default");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
