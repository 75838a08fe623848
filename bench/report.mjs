// Writes the measurements as Markdown.
import { cpus, loadavg } from "node:os";
import { throttle } from "./browser.mjs";

/** The lines of the table: the label of each, and the function that takes its figure from a measurement. */
const lines = {
  bytes: [
    ["gzip over a bare page, kB", ({ over }) => over.toFixed(1)],
    ["more on the first blur, kB", ({ blur }) => blur.toFixed(1)],
  ],
  load: [["script to start, over bare, ms", ({ over }) => over.toFixed(0)]],
  typing: [
    ["script a key, in a field with an error, × bare", ({ key, bare }) => ratio(key, bare)],
    ["React commits a key", ({ commits }) => commits.toFixed(1)],
  ],
  many: [
    ["500 fields: script to start, × bare", ({ load, bare }) => ratio(load, bare)],
    ["500 fields: first blur, ms", ({ blur }) => blur.toFixed(0)],
    ["500 fields: sent to 500 errors painted, ms", ({ painted }) => painted.toFixed(0)],
    ["500 fields: main thread for it, ms", ({ task }) => task.toFixed(0)],
  ],
};

/** Returns all results as tables. “–” stands for a step that a contender can’t do or didn’t finish. */
export function report({ contenders, found, versionOf }) {
  const measured = Object.keys(lines).filter((name) => found[name]);
  const rows = measured.flatMap((name) =>
    lines[name].map(([label, show]) => [
      label,
      ...contenders.map((contender) => cell(found[name].get(contender.name), show)),
    ]),
  );
  return [
    conditions(contenders, versionOf),
    rows.length > 0 && table(["", ...contenders.map(({ name }) => name)], rows),
    found.promises && promised(found.promises),
    found.server && posts(found.server),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function conditions(contenders, versionOf) {
  const kits = contenders.flatMap(({ packages }) => Object.entries(packages));
  const all = [
    ["next", versionOf("next")],
    ["react", versionOf("react")],
    ["zod", versionOf("zod")],
    ...kits,
  ];
  const versions = Array.from(new Set(all.map(([id, version]) => `${id} ${version}`)));
  const load = loadavg()[0].toFixed(1);
  return `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores, with a load of ${load} at the end; the browser’s CPU slowed down ${throttle} times. ${versions.join(", ")}.`;
}

function promised(found) {
  return table(
    ["", "without JavaScript", "with JavaScript"],
    Array.from(found, ([name, { noJs, js }]) => [name, broken(noJs), broken(js)]),
  );
}

function posts(found) {
  return table(
    ["POST without JavaScript", "CPU ms a request, filled in right", "with three errors"],
    Array.from(found, ([name, { valid, invalid }]) => [name, valid.toFixed(2), invalid.toFixed(2)]),
  );
}

const broken = (promises) => promises.join("; ") || "all kept";
const ratio = (value, base) => (value / base).toFixed(2);

function cell(result, show) {
  try {
    const text = show(result);
    return text.includes("NaN") ? "–" : text;
  } catch {
    return "–";
  }
}

/** Aligns the columns as the formatter of this repository does. */
function table(head, rows) {
  const widths = head.map((_, i) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[i].length)),
  );
  const line = (cells) => `| ${cells.map((text, i) => text.padEnd(widths[i])).join(" | ")} |`;
  const rule = line(widths.map((width) => "-".repeat(width)));
  return [line(head), rule, ...rows.map(line)].join("\n");
}
