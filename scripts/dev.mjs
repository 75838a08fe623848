import "./require-node.mjs";
import { environment } from "./builds.mjs";
import { runBinary } from "./run-binary.mjs";

/** Serves the application and reloads it as its sources change. Arguments go to `next dev`. */
process.exit(runBinary("next/dist/bin/next", ["dev", ...process.argv.slice(2)], environment));
