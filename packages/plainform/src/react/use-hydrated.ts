"use client";

import { useSyncExternalStore } from "react";

/** Whether scripts run: `false` in the server's HTML, so that nothing is offered there that needs them. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, yes, no);
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
