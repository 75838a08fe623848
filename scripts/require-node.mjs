// This file is JavaScript that an old Node can read, so that it can say which Node is needed.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 26) {
  console.error(
    [
      `Plainform runs on Node 26, and this is Node ${process.versions.node}.`,
      "Node 26 comes with “npm ci”, from the package “node”, whose install script was left out here.",
      "To fix it, run:  npm ci --ignore-scripts=false",
      "or, with the dependencies in place:  npm rebuild node --ignore-scripts=false",
    ].join("\n"),
  );
  process.exit(1);
}
