"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

const channelName = "posts";

/**
 * Keeps the page as the server has it: it is read again when another tab has saved something, and when one comes back
 * to it.
 *
 * @returns tells the other tabs that something was saved
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
    // Its own channel would tell this page, too. Who left before the answer came has none.
    const late = channel.current ? undefined : new BroadcastChannel(channelName);
    (channel.current ?? late)?.postMessage("saved");
    late?.close();
  }, []);
}
