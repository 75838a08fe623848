import "./require-node.mjs";
import { runBinary } from "./run-binary.mjs";

/** Runs Storybook without telemetry. Arguments go to `storybook`. */
process.exit(
  runBinary("storybook/dist/bin/dispatcher.js", process.argv.slice(2), {
    ...process.env,
    STORYBOOK_DISABLE_TELEMETRY: "1",
    // Storybook registers module hooks in a way that Node 26 warns of.
    NODE_OPTIONS: "--disable-warning=DEP0205",
  }),
);
