// Measures how much processor time a request to the JSON API costs the server, as a multiple of a bare handler in the
// same server. The bare handler does only `request.json()`, `safeParse`, the same database call and `Response.json`.
//
// Both run in one production build (LAB=1 adds the bare handler) on one SQLite file. Batches of the two alternate, and
// the script prints the median over the pairs, so that other load on the machine cancels out. Time is read from /proc,
// so the script runs on Linux alone. ROUNDS sets the number of pairs for each line of the table.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { startLab } from "./lab.mjs";

const rounds = Number(process.env.ROUNDS ?? 30);
const body = JSON.stringify({
  title: "A walk by the lake",
  content: "Fog over the water. ".repeat(20),
});
const contenders = {
  "GET list": {
    size: 200,
    options: { method: "GET", headers: { accept: "application/json" } },
  },
  "POST JSON": {
    size: 200,
    options: {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
    },
    body,
  },
};

const { port, pid, stop } = await startLab();
try {
  const rows = [];
  for (const connections of [10, 100]) {
    for (const [name, contender] of Object.entries(contenders)) {
      rows.push([`${name}, ${connections} connections`, await compare(contender, connections)]);
    }
  }
  console.log("\n|                            | × bare | µs bare | µs Plainform |");
  console.log("| -------------------------- | ------ | ------- | ------------ |");
  for (const [name, { ratio, bare, own }] of rows) {
    const cells = [
      ratio.toFixed(2).padEnd(6),
      bare.toFixed(0).padEnd(7),
      own.toFixed(0).padEnd(12),
    ];
    console.log(`| ${name.padEnd(26)} | ${cells.join(" | ")} |`);
  }
} finally {
  stop();
}

/** Returns the median, over pairs of batches, of the time that a request costs in both handlers. */
async function compare({ size, options, body: sent }, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const run = (path) => batch(path, size, { ...options, agent }, sent);
  for (let warmUp = 0; warmUp < 5; warmUp++) {
    await run("/lab/bare-posts");
    await run("/api/posts");
  }
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    // The handlers begin in turns, because the second one pays for collecting the garbage of the first one.
    const order =
      round % 2 === 0 ? ["/lab/bare-posts", "/api/posts"] : ["/api/posts", "/lab/bare-posts"];
    const cost = {};
    for (const path of order) cost[path] = await run(path);
    pairs.push({ bare: cost["/lab/bare-posts"], own: cost["/api/posts"] });
  }
  agent.destroy();
  return {
    ratio: median(pairs.map(({ bare, own }) => own / bare)),
    bare: median(pairs.map(({ bare }) => bare)),
    own: median(pairs.map(({ own }) => own)),
  };
}

/** Returns the server’s processor time for each request, in µs. */
async function batch(path, size, options, sent) {
  const before = processorTime();
  await Promise.all(Array.from({ length: size }, () => ask(path, options, sent)));
  return (processorTime() - before) / size;
}

function ask(path, options, sent) {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, ...options }, (answer) => {
      if (answer.statusCode >= 300) reject(new Error(`${path} answered ${answer.statusCode}`));
      answer.resume().on("end", resolve);
    });
    asked.on("error", reject);
    asked.end(sent);
  });
}

/** Returns the server’s processor time in user and kernel mode, in µs. */
function processorTime() {
  // The times are fields 14 and 15, in ticks of 10 ms. The name of the process before them may contain blanks.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
