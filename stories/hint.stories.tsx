import { Hint } from "@/components/hint.tsx";
import { hint } from "@/states/hint.tsx";
import { storiesOf } from "./stories-of.tsx";

const { meta, story } = storiesOf(hint);

export default { ...meta, title: "Components/Hint", component: Hint };

export const Default = story("default");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
