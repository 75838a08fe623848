/**
 * Puts the late parts of a page in their places, as React's inline scripts do in a browser. This file alone knows what
 * React streams, which React documents nowhere; its tests run against every React that is installed.
 *
 * React sends a boundary that isn't ready as a hole: `<!--$?--><template id="B:0"></template>`, the fallback, `<!--/$-->`.
 * The content comes later, in a hidden segment at the end of the body: `<div hidden id="S:0">…</div>`. Scripts then say
 * what becomes of it:
 *
 * - `$RC("B:0","S:0")`: the segment takes the place of the fallback
 * - `$RR("B:0","S:0",[["/a.css","default"]])`: the same, once these stylesheets are there
 * - `$RS("S:1","P:1")`: the segment takes the place of `<template id="P:1"></template>`, a late part of another segment
 * - `$RX("B:0","digest")`: the boundary failed, and the browser's React renders it
 */

export interface CompletedHtml {
  html: string;
  /** How many holes still show their fallback because their content didn't come. */
  pending: number;
  /** The digests of the errors in the holes that are left to the browser; an empty text for an error without a digest. */
  failed: string[];
}

/**
 * Returns a page as React would have sent it if nothing had been late, so that it is complete without scripts and
 * hydrates with them. The work is linear in the length of the page.
 *
 * A page that was cut off is completed as far as it came. What follows may be appended to the result: its scripts find
 * what they need. Returns `undefined` for a page with marks that this function doesn't know, which should be sent as it is.
 */
export function completeHtml(html: string): CompletedHtml | undefined {
  if (!/<!--\$[?!]-->/.test(html)) return { html, pending: 0, failed: [] };
  try {
    const page = readPage(html);
    for (const script of page.scripts) follow(page, script);
    placeStylesheets(page);
    placeHeadElements(page);
    return write(page);
  } catch (error) {
    if (error instanceof UnknownMark) return undefined;
    throw error;
  }
}

class UnknownMark extends Error {}

/** A stretch of the page that may be written in another way or in another place. */
interface Mark {
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
  /** The marks in the inner part, in order. */
  inside: Mark[];
  /** The text that is written in place of what is before the inner part. */
  opening?: string;
  /** The text that is written in place of what is behind the inner part. */
  closing?: string;
  /** The segment whose inner part is written in place of the mark's own. */
  content?: Mark;
  /** Whether nothing is written, because the stretch was moved. */
  isMoved?: boolean;
  /** Whether the page was cut off in this stretch. */
  isCutOff?: boolean;
  kind?: "hole" | "failed" | "placeholder" | "segment";
  /** The digest of the error in a hole. */
  digest?: string;
}

interface Script {
  mark: Mark;
  /** The functions that the script defines, which the scripts of later parts use too. */
  definitions: string;
  name: string;
  words: unknown[];
}

interface Stylesheet {
  precedence: string;
  /** The place after which the stylesheet stands. */
  anchor: Mark;
  /** The HTML of a stylesheet that is added. */
  html: string;
}

interface Page {
  html: string;
  marks: Mark[];
  /** Boundaries, placeholders and segments by their identifiers; `undefined` for an identifier that exists twice. */
  byId: Map<string, Mark | undefined>;
  scripts: Script[];
  headStart: Mark | undefined;
  headEnd: Mark | undefined;
  /** The elements of the head that came after the body. */
  lateHeadElements: Mark[];
  lateStyles: Mark[];
  stylesheets: Stylesheet[];
  hrefs: Set<string>;
}

// --- Reading ---------------------------------------------------------------------------------------------------------

/** The start tags of the segments, with the tag that is inside of the outer one and gets the identifier. */
const segmentStart =
  /<(?:(div) hidden|(svg|math) aria-hidden="true" style="display:none"|(table) hidden|table hidden><(tbody|tr|colgroup)) id="([^"<>&]*S:[0-9a-f]+)">/y;
const emptyTemplate = /<template id="([^"<>&]*[BP]:[0-9a-f]+)"><\/template>/y;
const failedTemplate = /<template(?: data-dgst="([^"<>]*)")?[^<>]*><\/template>/y;

/** The elements whose text has no tags. */
const rawText = new Set(["style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]);
const voidElements = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that an end tag of another element outside doesn't close. */
const scopes = new Set(
  "applet caption html table td th marquee object template foreignobject".split(" "),
);
/** Elements that an end tag of an inline element outside doesn't close. */
const special = new Set(
  "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html li main menu nav ol p pre search section select summary tbody td template tfoot th thead tr ul".split(
    " ",
  ),
);

/** How deeply elements may be nested; browsers stop at 512. */
const deepest = 4_096;

interface OpenBoundary {
  /** The hole; `undefined` for a boundary whose content is there. */
  hole: Mark | undefined;
  /** The number of open elements at the opening comment. */
  depth: number;
  /** The list of marks around the boundary. */
  around: Mark[];
}

function readPage(html: string): Page {
  const page: Page = {
    html,
    marks: [],
    byId: new Map(),
    scripts: [],
    headStart: undefined,
    headEnd: undefined,
    lateHeadElements: [],
    lateStyles: [],
    stylesheets: [],
    hrefs: new Set(),
  };
  let marks = page.marks;
  /** The open elements. */
  const stack: string[] = [];
  const boundaries: OpenBoundary[] = [];
  let segment: { mark: Mark; depth: number; closing: string } | undefined;
  let at = 0;

  const isAtRoot = () =>
    segment === undefined &&
    boundaries.length === 0 &&
    (stack.length === 0 || stack.at(-1) === "body" || stack.at(-1) === "html");
  /** What stands in the body says that the elements of the head before it are the page's own. */
  const noteBody = () => {
    if (segment === undefined) page.lateHeadElements.length = 0;
  };
  const identify = (id: string, mark: Mark) =>
    page.byId.set(id, page.byId.has(id) ? undefined : mark);

  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start === -1 || start + 1 === html.length) break;
    if (start > at && !isWhitespace(html, at, start)) noteBody();
    const next = html.charCodeAt(start + 1);
    if (next === 0x21 /* ! */) {
      at = endOfDeclaration(html, start, stack);
      if (at === -1) break;
      if (html.startsWith("<!--", start)) readComment(html.slice(start + 4, at - 3), start);
    } else if (next === 0x2f /* / */) {
      const end = isLetter(html.charCodeAt(start + 2)) ? endOfTag(html, start) : -2;
      at = end === -2 ? html.indexOf(">", start) + 1 : end;
      if (at <= 0) break;
      if (end !== -2) readEndTag(tagName(html, start + 2), start);
    } else if (next === 0x3f /* ? */) {
      at = html.indexOf(">", start) + 1;
      if (at === 0) break;
    } else if (isLetter(next)) {
      if (!readStartTag(start)) break;
    } else {
      noteBody();
      at = start + 1;
    }
    if (stack.length > deepest) throw new UnknownMark("elements that are nested too deeply");
  }
  if (segment) segment.mark.isCutOff = true;
  for (const { hole } of boundaries) if (hole) hole.isCutOff = true;
  return page;

  function readComment(data: string, start: number): void {
    if (!/^\/?[$&][^\w\s]?$/.test(data)) return;
    noteBody();
    if (data === "/$" || data === "/&") closeBoundary(start);
    else if (data === "$" || data === "&") {
      boundaries.push({ hole: undefined, depth: stack.length, around: marks });
    } else if (data === "$?" || data === "$!") {
      const template = data === "$?" ? emptyTemplate : failedTemplate;
      template.lastIndex = at;
      const found = template.exec(html);
      if (!found) {
        if (html.length - at < 200) return; // The page was cut off in the template.
        throw new UnknownMark(data);
      }
      at = template.lastIndex;
      const hole = newMark(start, at, html.length, html.length);
      if (data === "$?") identify(found[1] ?? "", hole);
      hole.kind = data === "$?" ? "hole" : "failed";
      if (data === "$!") hole.digest = unescapeHtml(found[1] ?? "");
      boundaries.push({ hole, depth: stack.length, around: marks });
      marks.push(hole);
      marks = hole.inside;
    } else throw new UnknownMark(data);
  }

  function closeBoundary(start: number): void {
    const boundary = boundaries.at(-1);
    // A comment inside of an element that the application wrote as HTML belongs to no boundary.
    if (boundary === undefined || boundary.depth < stack.length) return;
    if (boundary.depth > stack.length) throw new UnknownMark("an element ended too early");
    boundaries.pop();
    marks = boundary.around;
    if (boundary.hole === undefined) return;
    boundary.hole.innerEnd = start;
    boundary.hole.end = start;
  }

  /** Returns whether the whole element has come. */
  function readStartTag(start: number): boolean {
    if (isAtRoot() && readSegmentStart(start)) return true;
    emptyTemplate.lastIndex = start;
    const template = html.startsWith("<template", start) && emptyTemplate.exec(html);
    if (template) {
      noteBody();
      at = emptyTemplate.lastIndex;
      const placeholder = newMark(start, start, at, at);
      placeholder.innerStart = at;
      placeholder.kind = "placeholder";
      identify(template[1] ?? "", placeholder);
      marks.push(placeholder);
      return true;
    }
    const end = endOfTag(html, start);
    if (end === -1) return false;
    const name = tagName(html, start + 1);
    const tag = html.slice(start, end);
    at = end;
    if (name === "script") return readScript(start, tag);
    if (rawText.has(name) && !isForeign(stack)) return readRawText(name, start, tag);
    if (name === "link" || name === "meta") readHeadElement(name, start, end, tag);
    else if (name === "template" && /^<template data-r[a-z]{2}=/.test(tag)) {
      throw new UnknownMark(tag);
    } else if (name !== "html" && name !== "body" && name !== "head") noteBody();
    // React puts stylesheets behind what a browser has to read first.
    const isFirst = name === "meta" && /\s(?:charset=|name="viewport")/i.test(tag);
    if ((name === "head" && page.headStart === undefined) || (isFirst && stack.at(-1) === "head")) {
      page.headStart = newMark(end, end, end, end);
      marks.push(page.headStart);
    }
    const isClosed =
      voidElements.has(name) ||
      (tag.endsWith("/>") && (name === "svg" || name === "math" || isForeign(stack)));
    if (!isClosed) stack.push(name);
    return true;
  }

  function readSegmentStart(start: number): boolean {
    segmentStart.lastIndex = start;
    const found = segmentStart.exec(html);
    if (!found) return false;
    const [, div, foreign, table, inner, id = ""] = found;
    const mark = newMark(start, segmentStart.lastIndex, html.length, html.length);
    at = segmentStart.lastIndex;
    mark.kind = "segment";
    marks.push(mark);
    identify(id, mark);
    const outer = div ?? foreign ?? table ?? "table";
    stack.push(outer);
    if (inner !== undefined) stack.push(inner);
    segment = { mark, depth: stack.length, closing: inner === undefined ? "" : "</table>" };
    marks = mark.inside;
    return true;
  }

  function readEndTag(name: string, start: number): void {
    if (name === "head" && page.headEnd === undefined && segment === undefined) {
      page.headEnd = newMark(start, start, start, start);
      marks.push(page.headEnd);
    }
    // The body's elements end with the page.
    if (name === "body" || name === "html") return;
    noteBody();
    const open = indexOfOpen(stack, name);
    if (open === -1) return;
    stack.length = open;
    // Boundaries that the application wrote as HTML end with their element.
    while ((boundaries.at(-1)?.depth ?? 0) > open) {
      const { hole, around } = boundaries.pop() as OpenBoundary;
      if (hole) throw new UnknownMark("a boundary without an end");
      marks = around;
    }
    if (segment === undefined || open >= segment.depth) return;
    const { mark, closing, depth } = segment;
    const isCutOff = html.length < at + closing.length && closing.startsWith(html.slice(at));
    if (isCutOff) {
      at = html.length;
      return;
    }
    if (open !== depth - 1 || !html.startsWith(closing, at)) throw new UnknownMark("a segment");
    at += closing.length;
    if (closing) stack.length = open - 1;
    mark.innerEnd = start;
    mark.end = at;
    marks = page.marks;
    segment = undefined;
  }

  function readScript(start: number, tag: string): boolean {
    const textStart = at;
    const textEnd = endOfScript(html, textStart);
    if (textEnd === -1) return false;
    at = html.indexOf(">", textEnd) + 1;
    if (at === 0) return false;
    const isInstruction = /^\$R[A-Z]\b/.test(html.slice(textStart, textStart + 8));
    if (!isInstruction) return true;
    const text = html.slice(textStart, textEnd);
    if (!isAtRoot()) throw new UnknownMark(text);
    const call = /\$R[A-Z]\("/.exec(text);
    const mark = newMark(start, at, at, at);
    marks.push(mark);
    if (!call && text.endsWith(";")) {
      // This function left the definitions when it completed the beginning of the page.
      page.scripts.push({ mark, definitions: html.slice(start, at), name: "", words: [] });
      return true;
    }
    if (!call || !text.endsWith(")")) throw new UnknownMark(text);
    page.scripts.push({
      mark,
      definitions: call.index > 0 ? `${tag}${text.slice(0, call.index)}</script>` : "",
      name: call[0].slice(0, 3),
      words: readWords(text.slice(call.index + 4, -1)),
    });
    return true;
  }

  function readRawText(name: string, start: number, tag: string): boolean {
    const close = endOfRawText(html, at, name);
    if (close === -1) return false;
    at = html.indexOf(">", close) + 1;
    if (at === 0) return false;
    if (name === "title" || name === "style") readHeadElement(name, start, at, tag);
    else noteBody();
    return true;
  }

  function readHeadElement(name: string, start: number, end: number, tag: string): void {
    const mark = newMark(start, end, end, end);
    const isStylesheet = name === "style" || /\srel="stylesheet"/.test(tag);
    const precedence = isStylesheet ? /\sdata-precedence="([^"]*)"/.exec(tag)?.[1] : undefined;
    if (precedence !== undefined && segment === undefined) {
      if (name === "style" && tag.includes(' media="not all"')) page.lateStyles.push(mark);
      else {
        mark.start = end;
        page.stylesheets.push({ precedence, anchor: mark, html: "" });
        const href = /\shref="([^"]*)"/.exec(tag)?.[1];
        if (href !== undefined) page.hrefs.add(href);
      }
      marks.push(mark);
    } else if (name === "style" || isStylesheet || / itemprop="/i.test(tag)) noteBody();
    else if (isAtRoot() && page.headEnd !== undefined) {
      page.lateHeadElements.push(mark);
      marks.push(mark);
    }
  }
}

function newMark(start: number, innerStart: number, innerEnd: number, end: number): Mark {
  return { start, innerStart, innerEnd, end, inside: [] };
}

function readWords(text: string): unknown[] {
  try {
    return JSON.parse(`[${text}]`) as unknown[];
  } catch {
    throw new UnknownMark(text);
  }
}

// --- HTML's own syntax -----------------------------------------------------------------------------------------------

/** Returns the index behind a start or end tag, or -1 if the page ends in it. */
function endOfTag(html: string, start: number): number {
  let quote = 0;
  let isAfterEquals = false;
  for (let at = start + 2; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e /* > */) return at + 1;
    else if (code === 0x3d /* = */) isAfterEquals = true;
    else if (isAfterEquals && !isSpace(code)) {
      // A quote only begins a value directly after the equals sign.
      if (code === 0x22 || code === 0x27) quote = code;
      isAfterEquals = false;
    }
  }
  return -1;
}

/** Returns the index behind a comment or another declaration, or -1 if the page ends in it. */
function endOfDeclaration(html: string, start: number, stack: readonly string[]): number {
  if (html.startsWith("<!--", start)) {
    if (html.startsWith(">", start + 4)) return start + 5;
    if (html.startsWith("->", start + 4)) return start + 6;
    const plain = html.indexOf("-->", start + 4);
    const odd = html.slice(start + 4, plain === -1 ? undefined : plain).indexOf("--!>");
    if (odd !== -1) return start + 4 + odd + 4;
    return plain === -1 ? -1 : plain + 3;
  }
  const close = html.startsWith("<![CDATA[", start) && isForeign(stack) ? "]]>" : ">";
  const end = html.indexOf(close, start);
  return end === -1 ? -1 : end + close.length;
}

/** Returns the index of the end tag of an element whose text has no tags, or -1 if the page ends before it. */
function endOfRawText(html: string, from: number, name: string): number {
  for (let at = from; ; at += 2) {
    at = html.indexOf("</", at);
    if (at === -1) return -1;
    if (tagName(html, at + 2) === name) return at;
  }
}

/**
 * Returns the index of the end tag of a script, or -1 if the page ends before it. A script that contains `<!--` and
 * `<script` ends only at the second end tag.
 */
function endOfScript(html: string, from: number): number {
  const end = endOfRawText(html, from, "script");
  if (end === -1 || !html.slice(from, end).includes("<!--")) return end;
  let isEscaped = false;
  let isDouble = false;
  const token = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  token.lastIndex = from;
  for (let found = token.exec(html); found; found = token.exec(html)) {
    if (found[0] === "<!--") isEscaped = true;
    else if (found[0] === "-->") isEscaped = isDouble = false;
    else if (found[1] === "/" && !isDouble) return found.index;
    else if (isEscaped) isDouble = found[1] !== "/";
  }
  return -1;
}

function tagName(html: string, start: number): string {
  let end = start;
  while (end < html.length && !isEndOfName(html.charCodeAt(end))) end++;
  return html.slice(start, end).toLowerCase();
}

/** Returns the index of the element that an end tag closes, or -1. */
function indexOfOpen(stack: string[], name: string): number {
  const barrier = special.has(name) ? scopes : special;
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index] as string;
    if (open === name) return index;
    if (barrier.has(open) && !tableParts.has(name)) return -1;
  }
  return -1;
}

/** Elements whose end tags close everything up to them. */
const tableParts = new Set(
  "table caption colgroup tbody tfoot thead tr td th template svg math head".split(" "),
);

/** Whether the innermost element is one of SVG or MathML, in which no element has raw text. */
function isForeign(stack: readonly string[]): boolean {
  for (let index = stack.length - 1; index >= 0; index--) {
    const name = stack[index] as string;
    if (name === "svg" || name === "math") return true;
    if (name === "foreignobject" || special.has(name)) return false;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isEndOfName(code: number): boolean {
  return code === 0x3e || code === 0x2f || isSpace(code);
}

function isWhitespace(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(html.charCodeAt(at))) return false;
  return true;
}

// --- Following the scripts -------------------------------------------------------------------------------------------

function follow(page: Page, { mark, name, words }: Script): void {
  mark.isMoved = true;
  if (name === "") return;
  const [first, second, third] = words;
  if (name === "$RS" && words.length === 2) {
    fill(markOf(page, second, "P"), segmentOf(page, first));
  } else if (name === "$RC" && words.length === 2) {
    complete(markOf(page, first, "B"), segmentOf(page, second));
  } else if (name === "$RR" && words.length === 3) {
    if (!isStylesheets(third)) throw new UnknownMark(name);
    for (const sheet of third) addStylesheet(page, sheet);
    for (const style of page.lateStyles.splice(0)) addStyle(page, style);
    complete(markOf(page, first, "B"), segmentOf(page, second));
  } else if (name === "$RX" && words.length >= 1 && words.length <= 5) {
    fail(markOf(page, first, "B"), words.slice(1));
  } else throw new UnknownMark(name);
}

const identifiers = { B: /B:[0-9a-f]+$/, P: /P:[0-9a-f]+$/, S: /S:[0-9a-f]+$/ };

function markOf(page: Page, id: unknown, kind: keyof typeof identifiers): Mark {
  const mark = page.byId.get(String(id));
  // React never sends a segment twice, or an instruction before what it is about.
  if (!mark || !identifiers[kind].test(String(id))) throw new UnknownMark(String(id));
  return mark;
}

function segmentOf(page: Page, id: unknown): Mark {
  const segment = markOf(page, id, "S");
  if (segment.kind !== "segment" || segment.isMoved || segment.isCutOff) {
    throw new UnknownMark(String(id));
  }
  segment.isMoved = true;
  return segment;
}

function fill(placeholder: Mark, segment: Mark): void {
  if (placeholder.kind !== "placeholder" || placeholder.content) throw new UnknownMark("P");
  placeholder.opening = "";
  placeholder.closing = "";
  placeholder.content = segment;
}

function complete(hole: Mark, segment: Mark): void {
  if (hole.kind !== "hole" || hole.content || hole.isCutOff) throw new UnknownMark("B");
  hole.opening = "<!--$-->";
  hole.content = segment;
}

const errorAttributes = ["dgst", "msg", "stck", "cstck"];

function fail(hole: Mark, words: unknown[]): void {
  if (hole.kind !== "hole" || hole.content) throw new UnknownMark("B");
  const attributes = words.map((word, index) => {
    const isThere = index === 0 ? word !== null : Boolean(word);
    return isThere ? ` data-${errorAttributes[index]}="${escapeHtml(String(word))}"` : "";
  });
  hole.kind = "failed";
  hole.digest = String(words[0] ?? "");
  hole.opening = `<!--$!--><template${attributes.join("")}></template>`;
}

function isStylesheets(sheets: unknown): sheets is string[][] {
  return (
    Array.isArray(sheets) &&
    sheets.every((sheet) => Array.isArray(sheet) && sheet.every((word) => typeof word === "string"))
  );
}

/** Adds `[href, precedence, name, value, …]` as React does; `[href]` is there already. */
function addStylesheet(page: Page, [href = "", precedence, ...attributes]: string[]): void {
  if (precedence === undefined || page.hrefs.has(escapeHtml(href))) return;
  page.hrefs.add(escapeHtml(href));
  let html = `<link rel="stylesheet" href="${escapeHtml(href)}" data-precedence="${escapeHtml(precedence)}"`;
  for (let index = 0; index + 1 < attributes.length; index += 2) {
    html += ` ${attributes[index]}="${escapeHtml(attributes[index + 1] ?? "")}"`;
  }
  insertStylesheet(page, escapeHtml(precedence), `${html}/>`);
}

function addStyle(page: Page, style: Mark): void {
  const html = page.html.slice(style.start, style.end);
  const precedence = /\sdata-precedence="([^"]*)"/.exec(html)?.[1] ?? "";
  style.isMoved = true;
  insertStylesheet(page, precedence, html.replace(' media="not all"', ""));
}

/** Stylesheets stand behind the last one of their precedence, or behind all. */
function insertStylesheet(page: Page, precedence: string, html: string): void {
  const { stylesheets } = page;
  const same = stylesheets.findLastIndex((sheet) => sheet.precedence === precedence);
  const index = same === -1 ? stylesheets.length : same + 1;
  const anchor = stylesheets[index - 1]?.anchor ?? page.headStart;
  if (anchor === undefined) throw new UnknownMark("a stylesheet without a head");
  stylesheets.splice(index, 0, { precedence, anchor, html });
}

function placeStylesheets({ stylesheets }: Page): void {
  for (const { anchor, html } of stylesheets) anchor.opening = (anchor.opening ?? "") + html;
}

/** A title or a description that came late stands in the head, where it belongs. */
function placeHeadElements({ html, headEnd, lateHeadElements }: Page): void {
  if (headEnd === undefined) return;
  const texts = lateHeadElements.map((mark) => html.slice(mark.start, mark.end));
  for (const mark of lateHeadElements) mark.isMoved = true;
  headEnd.opening = texts.join("");
}

const escapes: Record<string, string> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

function escapeHtml(text: string): string {
  return text.replace(/["&'<>]/g, (character) => escapes[character] as string);
}

function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:quot|amp|#x27|lt|gt);/g,
    (entity) => Object.keys(escapes).find((key) => escapes[key] === entity) ?? entity,
  );
}

// --- Writing ---------------------------------------------------------------------------------------------------------

/** Writes the page without recursion, because holes may be nested thousandfold. */
function write(page: Page): CompletedHtml {
  const { html } = page;
  const parts: string[] = [];
  const failed: string[] = [];
  let pending = 0;
  /** Whether two texts may meet here, which a browser would merge, and React's hydration would miss one of them. */
  let isJoint = false;
  let last = ">";
  const put = (text: string) => {
    if (text === "") return;
    if (isJoint && last !== ">" && text[0] !== "<") parts.push("<!-- -->");
    isJoint = false;
    last = text.at(-1) as string;
    parts.push(text);
  };

  const root = newMark(0, 0, html.length, html.length);
  root.inside = page.marks;
  /** What is being written: a mark, the region of its inner part, and how far both are. */
  const open = [{ mark: root, region: root, index: 0, at: 0 }];
  const definitions: { index: number; html: string }[] = [];
  const scripts = new Map(page.scripts.map(({ mark, definitions }) => [mark, definitions]));
  while (open.length > 0) {
    const frame = open.at(-1) as (typeof open)[number];
    const { mark, region } = frame;
    const child = region.inside[frame.index];
    if (child === undefined) {
      put(html.slice(frame.at, region.innerEnd));
      if (mark.kind === "placeholder" && mark.content) isJoint = true;
      put(mark.closing ?? html.slice(mark.innerEnd, mark.end));
      open.pop();
      continue;
    }
    put(html.slice(frame.at, child.start));
    frame.at = child.end;
    frame.index++;
    if (child.isMoved) {
      const defined = scripts.get(child);
      if (defined) definitions.push({ index: parts.push("") - 1, html: defined });
      continue;
    }
    if (child.kind === "hole" && !child.content) pending++;
    if (child.kind === "failed") failed.push(child.digest ?? "");
    put(child.opening ?? html.slice(child.start, child.innerStart));
    if (child.kind === "placeholder" && child.content) isJoint = true;
    const inner = child.content ?? child;
    open.push({ mark: child, region: inner, index: 0, at: inner.innerStart });
  }
  // The scripts of the parts that are still to come call these functions.
  if (pending > 0) for (const { index, html } of definitions) parts[index] = html;
  return { html: parts.join(""), pending, failed };
}
