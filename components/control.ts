/** How a text control looks, in every state. Its states come from attributes, so that no script is needed. */
export const controlClass =
  "block w-full rounded-control border border-edge bg-surface px-3 py-2 text-base text-ink " +
  "hover:border-ink aria-invalid:border-2 aria-invalid:border-danger " +
  "read-only:bg-page disabled:cursor-not-allowed disabled:bg-page disabled:text-muted";
