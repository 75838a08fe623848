const format = new Intl.DateTimeFormat("en", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** Renders a time for people and for machines. It is in UTC, because the server doesn't know the reader's time zone. */
export function Time({ iso }: { iso: string }) {
  return <time dateTime={iso}>{format.format(new Date(iso))} UTC</time>;
}
