/** Renders a link to a schema on the same page. */
export function SchemaLink({ name }: { name: string }) {
  return (
    <a href={`#${name}`} className="font-mono text-accent underline underline-offset-4">
      {name}
    </a>
  );
}
