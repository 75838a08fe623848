// Completes on the server a page of 1 MB that React streamed with late parts. The script measures the processor time of
// the process, so that other load on the machine matters less. The first page is that of a fresh process.
import assert from "node:assert/strict";
import { completeHtml } from "../packages/plainform/src/next/whole-page/complete-html.ts";

const paragraph =
  '<p class="a b c" data-x="1">Some words &amp; <a href="/x?y=1&amp;z=2">a link</a></p>';

function page(holes) {
  let body = "";
  let late = "";
  const each = Math.ceil(1_000_000 / holes / paragraph.length);
  for (let n = 0; n < holes; n++) {
    const id = n.toString(16);
    body += `<section><!--$?--><template id="B:${id}"></template><p>…</p><!--/$--></section>`;
    late += `<div hidden id="S:${id}">${paragraph.repeat(each)}</div><script>$RC("B:${id}","S:${id}")</script>`;
  }
  return `<!DOCTYPE html><html><head><title>a</title></head><body>${body}${late}</body></html>`;
}

for (const holes of [10, 1_000]) {
  const times = [];
  const html = Buffer.from(page(holes));
  for (let round = 0; round < 21; round++) {
    const start = process.cpuUsage();
    const completed = Buffer.from(completeHtml(html.toString()).html);
    times.push(process.cpuUsage(start).user / 1_000);
    assert.ok(!completed.includes("hidden"));
  }
  const [first] = times;
  const median = times.toSorted((a, b) => a - b)[10];
  const size = (html.length / 1_000_000).toFixed(1);
  console.log(
    `${size} MB, ${holes} holes: first ${first.toFixed(0)} ms, later ${median.toFixed(0)} ms`,
  );
}
