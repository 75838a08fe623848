/** Renders a text of the document, whose code is between backticks. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return <p className={className}>{Array.from(partsOf(text))}</p>;
}

function* partsOf(text: string) {
  for (const { 0: part, index, groups } of text.matchAll(/`(?<code>[^`]*)`|[^`]+/g)) {
    yield groups?.code === undefined ? (
      part
    ) : (
      <code key={index} className="font-mono text-[0.9em]">
        {groups.code}
      </code>
    );
  }
}
