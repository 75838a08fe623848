"use client";

import { type NumberDescriptor, setNativeValue, useHydrated } from "plainform/react";
import { useRef } from "react";
import { buttonClass } from "@/components/button.ts";
import { classNames } from "@/components/class-names.ts";
import { NumberField } from "@/components/number-field.tsx";

/** A widget of one's own: buttons that enter a number. Without JavaScript the number can be typed. */
export function Rating({ field, label }: { field: NumberDescriptor; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const hasScripts = useHydrated();
  return (
    <div>
      <NumberField ref={input} field={field} label={label} />
      {/* In its place from the beginning: what comes late moves what is below from under a click. */}
      <p
        className={classNames(
          "mt-2 flex gap-2",
          hasScripts ? undefined : "invisible noscript:hidden",
        )}
      >
        {["1", "3", "5"].map((stars) => (
          <button
            key={stars}
            type="button"
            aria-label={`${stars} stars`}
            className={buttonClass("quiet")}
            onClick={() => setNativeValue(input.current, stars)}
          >
            {"★".repeat(Number(stars))}
          </button>
        ))}
      </p>
    </div>
  );
}
