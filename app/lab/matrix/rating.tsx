"use client";

import { type NumberDescriptor, setNativeValue, useHydrated } from "plainform/react";
import { useRef } from "react";
import { buttonClass } from "@/components/button-class.ts";
import { classNames } from "@/components/class-names.ts";
import { NumberField } from "@/components/number-field.tsx";

/** A custom widget: buttons that enter a number. Without JavaScript a person types the number. */
export function Rating({ field, label }: { field: NumberDescriptor; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const hasScripts = useHydrated();
  return (
    <div>
      <NumberField ref={input} field={field} label={label} />
      {/* The buttons take their space from the beginning, so that no control below moves away from a click. */}
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
