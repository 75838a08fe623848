import "./require-node.mjs";
import { buildPackageIfNeeded } from "./build-package.mjs";
import { environment } from "./builds.mjs";
import { runBinary } from "./run-binary.mjs";

buildPackageIfNeeded();

/** Serves the application, and reloads it when its sources change. The script passes its arguments to `next dev`. */
process.exit(runBinary("next/dist/bin/next", ["dev", ...process.argv.slice(2)], environment));
