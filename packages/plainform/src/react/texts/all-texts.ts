import { characterLimitTexts } from "./character-limit.ts";
import { choiceTexts } from "./choice.ts";
import { confirmTexts } from "./confirm.ts";
import { countTexts } from "./count.ts";
import { dateTexts } from "./date.ts";
import { failureTexts } from "./failure.ts";
import { fieldTexts } from "./field.ts";
import { fileTexts } from "./file.ts";
import { formTexts } from "./form.ts";
import { listTexts } from "./list.ts";
import { passwordTexts } from "./password.ts";
import { rowTexts } from "./rows.ts";
import { skipLinkTexts } from "./skip-link.ts";
import { summaryTexts } from "./summary.ts";
import { unsavedTexts } from "./unsaved.ts";

/**
 * The kit's own texts, as plain JSON; `<FormTexts>` replaces them. The labels, hints and messages of fields are the
 * application's. Each component imports only its own part, so that a page doesn't load texts that it doesn't show.
 */
export const texts = {
  ...skipLinkTexts,
  ...summaryTexts,
  ...fieldTexts,
  ...choiceTexts,
  ...fileTexts,
  ...passwordTexts,
  ...dateTexts,
  ...characterLimitTexts,
  ...countTexts,
  ...confirmTexts,
  ...formTexts,
  ...failureTexts,
  ...rowTexts,
  ...listTexts,
  ...unsavedTexts,
};

export type Texts = Readonly<typeof texts>;
