import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button-class.ts";
import { document as openApiDocument } from "../document.ts";
import { OperationCard } from "./operation-card.tsx";
import { Prose } from "./prose.tsx";
import { type ApiDocument, operations } from "./read-document.ts";
import { SchemaCard } from "./schema-card.tsx";

export const metadata: Metadata = { title: "API" };

// The types of the specification are wider than this page needs.
const document = openApiDocument as unknown as ApiDocument;

export default function ApiDocsPage() {
  const { info, tags = [], components } = document;
  return (
    <>
      <h1 className="text-3xl font-bold tracking-tight">The API</h1>
      <Prose text={info.description ?? ""} className="mt-4 text-lg text-muted" />
      <p className="mt-6">
        <Link href="/api/openapi.json" prefetch={false} className={buttonClass("quiet")}>
          OpenAPI document
        </Link>
      </p>
      <nav aria-label="On this page" className="mt-8">
        <ul className="flex flex-wrap gap-x-6">
          {[...tags.map(({ name }) => name), "schemas"].map((name) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="inline-flex min-h-target items-center font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {titleOf(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map(({ name, description }) => (
        <section key={name} aria-labelledby={name} className="mt-10">
          <h2 id={name} className="text-2xl font-bold">
            {titleOf(name)}
          </h2>
          <Prose text={description ?? ""} className="mt-1 text-muted" />
          <div className="mt-4 space-y-4">
            {operations(document, name).map((operation) => (
              <OperationCard key={operation.id} {...operation} />
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="schemas" className="mt-10">
        <h2 id="schemas" className="text-2xl font-bold">
          Schemas
        </h2>
        <div className="mt-4 space-y-4">
          {Object.entries(components?.schemas ?? {}).map(([name, schema]) => (
            <SchemaCard key={name} name={name} schema={schema} />
          ))}
        </div>
      </section>
    </>
  );
}

/** `posts` → `Posts` */
function titleOf(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
