"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";

const channelName = "posts";

/**
 * Keeps the page as the server has it: it is read again when another tab has saved something, and when one comes back
 * to it.
 *
 * @returns tells the other tabs that something was saved
 */
export function useNews(): () => void {
  const router = useRouter();
  const [channel, setChannel] = useState<BroadcastChannel>();
  useEffect(() => {
    const opened = new BroadcastChannel(channelName);
    const read = () => router.refresh();
    const comeBack = () => document.visibilityState === "visible" && read();
    opened.addEventListener("message", read);
    document.addEventListener("visibilitychange", comeBack);
    setChannel(opened);
    return () => {
      opened.close();
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [router]);
  return useCallback(() => channel?.postMessage("saved"), [channel]);
}
