import { OptimisticList } from "@/components/optimistic-list.tsx";
import { optimisticList } from "@/states/optimistic-list.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(optimisticList);

export default { ...meta, title: "Components/OptimisticList", component: OptimisticList };

export const Default = story("default");
export const Error = story("error");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const Empty = story("empty");
export const Removed = story("removed");
export const NotRemoved = story("not-removed");
