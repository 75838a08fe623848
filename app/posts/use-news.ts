"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const channelName = "posts";

/**
 * Keeps the page up to date: it is read again when another tab has saved something, and when a person returns to it.
 *
 * @returns a function that tells the other tabs that something was saved
 */
export function useNews(): () => void {
  const router = useRouter();
  const channel = useRef<BroadcastChannel>(undefined);
  useEffect(() => {
    const opened = new BroadcastChannel(channelName);
    const read = () => router.refresh();
    const comeBack = () => document.visibilityState === "visible" && read();
    opened.addEventListener("message", read);
    document.addEventListener("visibilitychange", comeBack);
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = undefined;
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [router]);
  return useCallback(() => {
    // The page’s own channel doesn’t deliver to the page itself. A page that was left before the answer has none.
    const late = channel.current ? undefined : new BroadcastChannel(channelName);
    (channel.current ?? late)?.postMessage("saved");
    late?.close();
  }, []);
}
