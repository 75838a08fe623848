import { choiceTexts } from "./texts/choice.ts";
import { confirmTexts } from "./texts/confirm.ts";
import { countTexts } from "./texts/count.ts";
import { dateTexts } from "./texts/date.ts";
import { failureTexts } from "./texts/failure.ts";
import { fieldTexts } from "./texts/field.ts";
import { fileTexts } from "./texts/file.ts";
import { formTexts } from "./texts/form.ts";
import { listTexts } from "./texts/list.ts";
import { passwordTexts } from "./texts/password.ts";
import { rowTexts } from "./texts/rows.ts";
import { skipLinkTexts } from "./texts/skip-link.ts";
import { summaryTexts } from "./texts/summary.ts";
import { unsavedTexts } from "./texts/unsaved.ts";

/**
 * All that the components say by themselves, as plain JSON: `<FormTexts>` replaces them. Labels, hints and messages of
 * fields are the application's. A component imports its own part only, so that a page has no texts that it doesn't say.
 */
export const texts = {
  ...skipLinkTexts,
  ...summaryTexts,
  ...fieldTexts,
  ...choiceTexts,
  ...fileTexts,
  ...passwordTexts,
  ...dateTexts,
  ...countTexts,
  ...confirmTexts,
  ...formTexts,
  ...failureTexts,
  ...rowTexts,
  ...listTexts,
  ...unsavedTexts,
};

export type Texts = Readonly<typeof texts>;
