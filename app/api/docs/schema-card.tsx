import { PartList } from "./part-list.tsx";
import { partsOf, type Schema } from "./read-document.ts";

/** Shows a schema with its parts. */
export function SchemaCard({ name, schema }: { name: string; schema: Schema }) {
  return (
    <article
      aria-labelledby={name}
      className="rounded-card border border-rule bg-surface p-5 sm:p-6"
    >
      <h3 id={name} className="font-mono text-lg font-bold">
        {name}
      </h3>
      <PartList parts={partsOf(schema)} />
    </article>
  );
}
