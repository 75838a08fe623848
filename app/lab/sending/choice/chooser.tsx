"use client";

/** Sends the form around with each change of a control in it. */
export function Chooser({ children }: { children: React.ReactNode }) {
  return (
    <div onChange={(event) => (event.target as Element as HTMLSelectElement).form?.requestSubmit()}>
      {children}
    </div>
  );
}
