import { PartList } from "./part-list.tsx";
import { Prose } from "./prose.tsx";
import type { OperationView } from "./read-document.ts";
import { SchemaLink } from "./schema-link.tsx";

/** Shows the input and the answers of an operation. */
export function OperationCard(operation: OperationView) {
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  return (
    <article aria-labelledby={id} className="rounded-card border border-rule bg-surface p-5 sm:p-6">
      <h3 id={id} className="text-lg font-bold">
        {summary}
      </h3>
      <p className="mt-1 font-mono wrap-anywhere">
        <strong className="text-accent">{method}</strong> {path}
      </p>
      {description === undefined ? null : <Prose text={description} className="mt-2" />}
      {parameters.length === 0 ? null : (
        <>
          <h4 className="mt-4 font-bold">Parameters</h4>
          <PartList parts={parameters} />
        </>
      )}
      {body === undefined ? null : (
        <>
          <h4 className="mt-4 font-bold">Body</h4>
          <p className="mt-1">
            {body.schema === undefined ? null : <SchemaLink name={body.schema} />}
            <span className="text-sm text-muted wrap-anywhere"> as {body.types.join(", ")}</span>
          </p>
        </>
      )}
      <h4 className="mt-4 font-bold">Answers</h4>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {answers.map(({ status, description: what, schema }) => (
          <li key={status} className="text-sm">
            <code className="font-mono font-semibold">{status}</code> {what}{" "}
            {schema === undefined || schema === "Problem" ? null : <SchemaLink name={schema} />}
          </li>
        ))}
      </ul>
    </article>
  );
}
