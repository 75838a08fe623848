import "./require-node.mjs";
import { runBinary } from "./run-binary.mjs";

/** Runs Storybook without telemetry. The script passes its arguments to `storybook`. */
process.exit(
  runBinary("storybook/dist/bin/dispatcher.js", process.argv.slice(2), {
    ...process.env,
    STORYBOOK_DISABLE_TELEMETRY: "1",
    // Storybook registers module hooks by a function that Node 26 calls deprecated.
    NODE_OPTIONS: "--disable-warning=DEP0205",
  }),
);
