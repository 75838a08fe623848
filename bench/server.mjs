// Measures the server’s CPU ms for a POST without JavaScript, of a valid form and of one with three errors.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { median, valid } from "./browser.mjs";

const right = { ...valid, terms: "on" };
const wrong = { ...right, title: "A", age: "7", password: "x" };
const batch = 250;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * Returns `{ valid, invalid }` in CPU ms a request for each contender that works without JavaScript, and for the form by
 * hand in Plainform’s application (`byHand`). The function needs Linux’s `/proc`.
 */
export async function server(contenders, { most = 7, minutes = 4 } = {}) {
  const forms = contenders.flatMap(({ name, page, byHand, pid }) => [
    { name, url: page, pid },
    ...(byHand ? [{ name: `by hand, in ${name}’s application`, url: byHand, pid }] : []),
  ]);
  const targets = [];
  for (const form of forms) {
    for (const [what, values] of Object.entries({ valid: right, invalid: wrong })) {
      const post = await postOf(form.url, values);
      if (post) targets.push({ ...form, what, post, runs: [] });
    }
  }
  const end = Date.now() + minutes * 60_000;
  // The first round warms the servers up.
  for (let round = 0; round <= most && (round < 2 || Date.now() < end); round++) {
    for (const target of targets) {
      const cpu = await cpuOf(target);
      if (round > 0) target.runs.push(cpu);
    }
  }
  const results = new Map(targets.map(({ name }) => [name, {}]));
  for (const { name, what, runs } of targets) results.get(name)[what] = median(runs, (cpu) => cpu);
  return results;
}

async function cpuOf({ url, post, pid, what }) {
  const before = cpuTime(pid);
  let rest = batch;
  const worker = async () => {
    while (rest-- > 0) {
      const answer = await send(url, post);
      const expected = what === "valid" ? /data-ok/ : /data-error="title"/;
      if (!expected.test(answer)) throw new Error(`${url} answers a POST with something else`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return (cpuTime(pid) - before) / batch;
}

/** Returns the CPU ms of all threads of a process. The kernel counts in hundredths of a second. */
function cpuTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Returns the body that a browser without JavaScript sends; `undefined` if the form needs JavaScript. */
async function postOf(url, values) {
  const html = await (await fetch(url)).text();
  const form = html.match(/<form[^>]*data-form[\s\S]*?<\/form>/)?.[0] ?? "";
  if (!/method="POST"/i.test(form)) return undefined;
  const hidden = Array.from(form.matchAll(/<input[^>]*type="hidden"[^>]*>/g), ([tag]) => [
    attribute(tag, "name"),
    attribute(tag, "value"),
  ]);
  const boundary = "----plainform";
  const parts = [...hidden, ...Object.entries(values)].map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: `${parts.join("")}--${boundary}--\r\n`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, accept: "text/html" },
  };
}

function attribute(tag, name) {
  const entities = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  const value = tag.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? "";
  return value.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity]);
}

function send(url, { body, headers }) {
  return new Promise((resolve, reject) => {
    const post = request(url, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve(text));
    });
    post.on("error", reject);
    post.end(body);
  });
}
