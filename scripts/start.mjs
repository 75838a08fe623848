import "./require-node.mjs";
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { buildIfNeeded } from "./build.mjs";
import { environment } from "./builds.mjs";

const port = process.env.PORT || "3000";
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  fail(`PORT is “${port}”, which is no port. Use a number from 1 to 65535.`);
}
await new Promise((resolve) => {
  const probe = createServer();
  probe.once("error", (error) => {
    fail(
      `Port ${port} can’t be used (${error.message}). Stop what uses it, or set PORT to another.`,
    );
  });
  probe.listen(Number(port), () => probe.close(resolve));
});

buildIfNeeded();

const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port], {
  stdio: "inherit",
  env: environment,
});
let stopped = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    stopped = true;
    server.kill(signal);
  });
}
// A server that another process killed has no exit code. A supervisor still has to see the failure.
server.on("exit", (code) => process.exit(stopped ? 0 : (code ?? 1)));

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
