import { existsSync, readFileSync } from "node:fs";
// Vite names modules with slashes on every system.
import { dirname, join } from "node:path/posix";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/**
 * Measures the bytes that the kit adds to a page with the eight fields of the benchmarks. They are the client files that
 * the page’s components lead to, with their imports and without React and Next, as one minified and gzipped file. The
 * page itself loads some 10 % more, because Next wraps each module; `npm run compare -- bytes` in bench/ counts that.
 */
const page = "app/bench/sign-up/page.lab.tsx";
/** The budget in bytes. Lower it with each saving; the goal is 2,500. */
const budget = 8_070;

const source = "packages/plainform/src";
/** The file of each export of `plainform/react`. */
const exported = new Map(
  Array.from(
    readFileSync(`${source}/react.ts`, "utf8").matchAll(/^export \{([^}]*)\} from "\.\/([^"]+)"/gm),
    ([, names = "", file = ""]) =>
      namesIn(names).map((name) => /** @type {const} */ ([name, file])),
  ).flat(),
);

/** Returns the values, and not the types, that a list of imports or exports names. */
function namesIn(/** @type {string} */ list) {
  return list
    .split(",")
    .map((name) => name.trim().replace(/ as .*/, ""))
    .filter((name) => name !== "" && !name.startsWith("type "));
}

/**
 * Returns the files with "use client" to which a file of the server leads, which may be the file itself. Its other imports
 * stay on the server. An entry of the package leads to the files of the names that are imported.
 */
function clientFiles(/** @type {string} */ file, /** @type {Set<string>} */ seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const text = readFileSync(file, "utf8");
  if (text.startsWith('"use client"')) return [file];
  const imports = text.matchAll(
    /^import (?!type\b)([^;]*?)from "(@|\.{1,2}|plainform)(\/[^"]+)"/gm,
  );
  /** @type {string[]} */
  const found = [];
  for (const [, names = "", base = "", rest = ""] of imports) {
    const folder = base === "@" ? "." : join(dirname(file), base);
    const files =
      base === "plainform"
        ? namesIn(names.replace(/[{}]/g, "")).map((name) => `${source}/${exported.get(name)}`)
        : [join(folder, rest)];
    found.push(...files.flatMap((file) => clientFiles(file, seen)));
  }
  return found;
}

const components = Array.from(
  readFileSync(page, "utf8").matchAll(/from "@\/(components\/[^"]+)"/g),
  ([, file = ""]) => file,
);
const seen = new Set();
const files = components.flatMap((file) => clientFiles(file, seen));
const entry = "virtual:kit";
/** The helper that Vite puts around each `import()`. Next has another one, which every page loads anyway. */
const preload = "\0vite/preload-helper.js";
/** @type {any} */
const result = await build({
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "@": process.cwd() }, conditions: ["plainform-source"] },
  // Next also leaves out of the browser’s files the code that only the server runs.
  define: { "process.env.NODE_ENV": '"production"', "typeof window": '"object"' },
  plugins: [
    {
      name: "entry",
      enforce: "pre",
      resolveId: (id) => (id === entry || id === preload ? id : undefined),
      load(id) {
        if (id === preload) return "export const __vitePreload = (load) => load();";
        return id === entry
          ? files.map((file) => `export * from "@/${file}";`).join("\n")
          : undefined;
      },
    },
  ],
  build: {
    write: false,
    modulePreload: false,
    minify: true,
    target: "esnext",
    rolldownOptions: {
      input: entry,
      external: /^(react|react-dom|next)(\/|$)/,
      preserveEntrySignatures: "strict",
    },
  },
});
/** @type {Map<string, any>} */
const chunks = new Map(result.output.map((/** @type {any} */ chunk) => [chunk.fileName, chunk]));
/** The entry and its static imports. The page loads its dynamic imports only when a feature needs them. */
const first = new Set([result.output.find((/** @type {any} */ { isEntry }) => isEntry)]);
for (const { imports } of first) {
  for (const file of imports) if (chunks.has(file)) first.add(chunks.get(file));
}
const code = Array.from(first, (chunk) => chunk.code).join("\n");
const size = gzipSync(code, { level: 9 }).length;

if (process.argv.includes("--modules")) {
  const modules = Array.from(first)
    .flatMap((chunk) => Object.entries(chunk.modules))
    .map(([id, module]) => ({
      module: id.replace(`${process.cwd()}/`, ""),
      "gzip, not minified": gzipSync(module.code ?? "", { level: 9 }).length,
    }));
  console.table(modules.toSorted((a, b) => b["gzip, not minified"] - a["gzip, not minified"]));
}
console.log(`The kit for eight fields: ${size} bytes gzipped, of ${budget}.`);
if (size > budget) {
  console.error(
    `That is ${size - budget} bytes too much. Run “node scripts/check-size.mjs --modules” to see what is in it.`,
  );
  process.exit(1);
}
