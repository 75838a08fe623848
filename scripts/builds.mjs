/**
 * The application has several builds. The lab (`--lab`, or LAB=1 in the environment) adds the pages that only tests and
 * benchmarks open (`page.lab.tsx`) and goes through React Compiler, as an adopter's application may. Two variants of the
 * lab exist: one without the compiler (COMPILER=0), which benchmarks measure, and one with React's development build
 * (`--strict`, or STRICT=1), in which StrictMode renders and runs effects twice. Next and its workers load this file
 * too, and they get the choice through the environment.
 */
export const isStrict = isChosen("strict", process.env.STRICT);
export const isLab = isStrict || isChosen("lab", process.env.LAB);
export const isCompiled = isLab && process.env.COMPILER !== "0";

/**
 * The path below which the application is served, such as `/notes` (BASE_PATH). A build contains this path and whether
 * addresses end in a slash (TRAILING_SLASH=1).
 */
export const basePath = process.env.BASE_PATH ?? "";

/** The folder of the build. Each build has its own. */
export const folder = [
  ".next",
  ...(isLab ? ["lab"] : []),
  ...(isLab && !isCompiled ? ["plain"] : []),
  ...(isStrict ? ["strict"] : []),
  ...(basePath ? [basePath.replaceAll(/[^a-z]+/g, "")] : []),
].join("-");

/** The environment in which Next runs. */
export const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  ...(isLab && { LAB: "1" }),
  ...(isStrict && { STRICT: "1" }),
  ...(isStrict && { NODE_ENV: /** @type {const} */ ("development") }),
};

/** @param {string} name @param {string | undefined} variable @returns {boolean} */
function isChosen(name, variable) {
  return process.argv.includes(`--${name}`) || variable === "1";
}
