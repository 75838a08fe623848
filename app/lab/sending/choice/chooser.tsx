"use client";

/** Sends the surrounding form whenever a control inside this element changes. */
export function Chooser({ children }: { children: React.ReactNode }) {
  return (
    <div onChange={(event) => (event.target as Element as HTMLSelectElement).form?.requestSubmit()}>
      {children}
    </div>
  );
}
