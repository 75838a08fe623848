import { Prose } from "./prose.tsx";
import type { Part } from "./read-document.ts";
import { SchemaLink } from "./schema-link.tsx";

/** Lists the parts of a request or of an object, one below the other, so that they fit on a narrow screen. */
export function PartList({ parts }: { parts: readonly (Part & { place?: string })[] }) {
  return (
    <dl className="mt-2 space-y-3">
      {parts.map(({ name, kind, schema, isRequired, description, place }) => (
        <div key={name}>
          <dt className="flex flex-wrap items-baseline gap-x-3">
            <code className="font-mono font-semibold">{name}</code>{" "}
            <span className="text-sm text-muted">
              {kind}
              {schema === undefined ? null : <SchemaLink name={schema} />}
              {place === undefined || place === "query" ? null : ` · in the ${place}`}
              {isRequired ? " · required" : null}
            </span>
          </dt>
          <dd>{description === undefined ? null : <Prose text={description} />}</dd>
        </div>
      ))}
    </dl>
  );
}
