"use client";

import { useSyncExternalStore } from "react";

/**
 * Returns whether scripts run. It is `false` in the server's HTML, so that the HTML offers nothing that needs scripts.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no);
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
