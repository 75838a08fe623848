"use client";

/** Stops every submission while its box is unticked, as a page does that asks “Are you sure?”. */
export function Gate({ children }: { children: React.ReactNode }) {
  return (
    <div
      onSubmit={(event) => {
        const box = event.currentTarget.querySelector<HTMLInputElement>("#sure");
        if (!box?.checked) event.preventDefault();
      }}
    >
      {children}
      <label className="my-6 block">
        <input type="checkbox" id="sure" defaultChecked /> Sure
      </label>
    </div>
  );
}
