import { ConfirmAction } from "@/components/confirm-action.tsx";
import { confirmAction } from "@/states/confirm-action.tsx";
import { storiesOf } from "./stories-of.tsx";

const { meta, story } = storiesOf(confirmAction);

export default { ...meta, title: "Components/ConfirmAction", component: ConfirmAction };

export const Default = story("default");
export const Error = story("error");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
