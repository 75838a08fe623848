/**
 * Which of its builds the application is made or started as. With LAB=1 it has pages for tests and benchmarks
 * (`page.lab.tsx`) and goes through React Compiler, as an adopter's may. Of that one there are two more: without
 * the compiler (COMPILER=0), to be measured, and with React as it is in development (STRICT=1), where StrictMode renders
 * and runs effects twice.
 */
export const isLab = process.env.LAB === "1";
export const isCompiled = isLab && process.env.COMPILER !== "0";
export const isStrict = isLab && process.env.STRICT === "1";

/** Where it is: each has a folder of its own. */
export const folder = [
  ".next",
  ...(isLab ? ["lab"] : []),
  ...(isLab && !isCompiled ? ["plain"] : []),
  ...(isStrict ? ["strict"] : []),
].join("-");

/** The environment that Next is run in. */
export const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  ...(isStrict && { NODE_ENV: /** @type {const} */ ("development") }),
};
