import { PasswordField } from "@/components/password-field.tsx";
import { passwordField } from "@/states/password-field.tsx";
import { fromManifest } from "./from-manifest.tsx";

const { meta, story } = fromManifest(passwordField);

export default { ...meta, title: "Components/PasswordField", component: PasswordField };

export const Default = story("default");
export const Hint = story("hint");
export const Error = story("error");
export const ErrorAndHint = story("error-and-hint");
export const Disabled = story("disabled");
export const Pending = story("pending");
export const LongText = story("long-text");
export const RightToLeft = story("right-to-left");
export const NewPassword = story("new-password");
export const CurrentPassword = story("current-password");
