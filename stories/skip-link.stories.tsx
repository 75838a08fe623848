import { SkipLink } from "@/components/skip-link.tsx";
import { skipLink } from "@/states/skip-link.tsx";
import { storiesOf } from "./stories-of.tsx";

const { meta, story } = storiesOf(skipLink);

export default { ...meta, title: "Components/SkipLink", component: SkipLink };

export const Default = story("default");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
