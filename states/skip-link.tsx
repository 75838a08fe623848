import { z } from "zod";
import { SkipLink } from "@/components/skip-link.tsx";
import { specimen } from "./state.ts";
import { arabic, german } from "./words.ts";

/** The page has a skip link of its own, which leads to `#main` too. */
export const skipLink = specimen<React.ComponentProps<typeof SkipLink>>({
  group: "Structure",
  schema: z.object({}),
  props: { href: "#main" },
  render: (props) => (
    <p className="relative min-h-target">
      <SkipLink {...props} />
    </p>
  ),
  states: {
    default: { note: "It is seen once it has the focus: press Tab." },
    hint: "Where it leads is its text.",
    filled: "It isn’t part of a form.",
    error: "It isn’t part of a form.",
    "error-and-hint": "It isn’t part of a form.",
    disabled: "A link can’t be disabled.",
    "read-only": "There is nothing to change in it.",
    pending: "It isn’t part of a form.",
    "long-text": { locale: "de", props: { children: german.heading } },
    "right-to-left": { locale: "ar", props: { children: arabic.heading } },
  },
});
