import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";

/**
 * What the kit adds to a page with the eight fields of the benchmarks, checked in the browser: the client components
 * that the page imports and all that they import, without React and Next, as one minified file, gzipped. On the page
 * itself it is some 800 bytes more, for Next's wrapping of each module: `npm run compare -- bytes` in bench/ counts that.
 */
const page = "app/bench/sign-up/page.lab.tsx";
/** In bytes. Lower it with each saving; the goal is 2,500. */
const budget = 9_450;

const components = Array.from(
  readFileSync(page, "utf8").matchAll(/from "(@\/components\/[^"]+)"/g),
  ([, file]) => file,
);
const entry = "virtual:kit";
/** @type {any} */
const result = await build({
  configFile: false,
  logLevel: "error",
  resolve: { alias: { "@": process.cwd() } },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [
    {
      name: "entry",
      resolveId: (id) => (id === entry ? id : undefined),
      load: (id) =>
        id === entry ? components.map((file) => `export * from "${file}";`).join("\n") : undefined,
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
const chunks = result.output.filter((/** @type {any} */ { type }) => type === "chunk");
const first = chunks.find((/** @type {any} */ { isEntry }) => isEntry);
const size = gzipSync(first.code, { level: 9 }).length;

if (process.argv.includes("--modules")) {
  const modules = Object.entries(first.modules).map(([id, { code }]) => ({
    module: id.replace(`${process.cwd()}/`, ""),
    gzip: gzipSync(code ?? "", { level: 9 }).length,
  }));
  console.table(modules.toSorted((a, b) => b.gzip - a.gzip));
}
console.log(`The kit for eight fields: ${size} bytes gzipped, of ${budget}.`);
if (size > budget) {
  console.error(
    `That is ${size - budget} bytes too much. Run “node scripts/check-size.mjs --modules” to see what is in it.`,
  );
  process.exit(1);
}
