import { isActionField } from "../core/reserved-names.ts";
import { isMultipart } from "../http/media-type.ts";

/** Every id that Next gives an action is a byte that describes its arguments, and a hash, in hexadecimal digits. */
const actionId = /^[0-9a-f]{42}$/;

/** Whether the header `Next-Action` of a hydrated form can name an action, of this build or of another. */
export function isActionId(header: string): boolean {
  return actionId.test(header);
}

/** The name of the field that says which action a form is for, and that React renders first. */
const actionFieldName = /^\$ACTION_(?:ID_(?<id>.*)|REF_(?<reference>.*))$/s;
/** The name of a field with a part of an action's bound arguments. */
const partName = /^\$ACTION_(?!REF_|ID_).*:\d+$/s;
/** The first part: the action's id, and the reference to its bound values. */
const descriptor = /^\{"id":"\w{42}","bound":(?:null|"\$@[0-9a-f]+")\}$/;

/** The texts that React writes for values that JSON doesn't have. */
const special = /^\$(?:undefined|NaN|-?Infinity|-0|D[\w:.+-]+|n-?\d{1,300}|\$.*)$/s;
/** A reference to another part, and the path to a value in it. */
const toPart = /^\$[@A-Za-z]?([0-9a-f]+)(?::.*)?$/s;
/** React accepts a thousand bound values at most. */
const maxBound = 1_000;

/**
 * Whether the hidden fields that name a form's action can be read. React renders them, and throws on any others, such
 * as those of a body that was cut off or made by hand. Next answers such an error with a bare "Internal Server Error".
 */
export function areActionFieldsReadable(form: FormData): boolean {
  const own = [...form].filter(([name]) => isActionField(name));
  if (new Set(own.map(([name]) => name)).size < own.length) return false;
  const actions = own.map(([name]) => actionFieldName.exec(name)).filter((match) => match !== null);
  const parts = new Map(own.filter(([name]) => partName.test(name)));
  return (
    actions.length > 0 &&
    actions.length <= 2 &&
    actions.every(({ groups: { id, reference } = {} }) =>
      id === undefined ? isBoundReadable(parts, `$ACTION_${reference}:`) : /^\w{42}$/.test(id),
    ) &&
    [...parts].every(([name, value]) => isPartReadable(parts, name, value))
  );
}

/** React's first field stands in the first bytes of a form. A name of a field is rarely longer. */
const maxNameBytes = 1_024;

/**
 * Whether form data begins with a field that names an action, as every form that React renders for an action does.
 *
 * @param start the beginning of the body
 * @returns `undefined` if the beginning is too short to tell
 * @example isActionForm('--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n…') // true
 */
export function isActionForm(start: string): boolean | undefined {
  const end = start.indexOf("\r\n\r\n");
  if (end === -1 && start.length < maxNameBytes) return undefined;
  return /;\s*name="\$ACTION_/i.test(end === -1 ? start : start.slice(0, end));
}

/** {@link isActionForm} for a request, whose body stays readable. */
export async function sendsActionForm(request: Request): Promise<boolean> {
  if (!isMultipart(request.headers.get("content-type"))) return false;
  const reader = request.clone().body?.getReader();
  const decoder = new TextDecoder("latin1");
  let start = "";
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (value) start += decoder.decode(value.subarray(0, maxNameBytes));
    const isForm = isActionForm(start);
    if (done || isForm !== undefined) {
      // The other copy of the body stays as it is. Waiting for this one to end would be waiting for that one.
      void reader?.cancel();
      return isForm ?? false;
    }
  }
}

function isBoundReadable(parts: ReadonlyMap<string, unknown>, prefix: string): boolean {
  const first = parts.get(`${prefix}0`);
  if (typeof first !== "string" || !descriptor.test(first)) return false;
  const { bound } = JSON.parse(first) as { bound: string | null };
  if (bound === null) return true;
  const values = parsed(parts.get(`${prefix}${Number.parseInt(bound.slice(2), 16)}`));
  return Array.isArray(values) && values.length <= maxBound;
}

function isPartReadable(
  parts: ReadonlyMap<string, unknown>,
  name: string,
  value: FormDataEntryValue,
): boolean {
  // A file may also be bound.
  if (typeof value !== "string") return !/:[01]$/.test(name);
  const content = parsed(value);
  const prefix = name.slice(0, name.lastIndexOf(":") + 1);
  try {
    return content !== notJson && isContentReadable(parts, prefix, content);
  } catch {
    // The content is nested too deeply for the recursion.
    return false;
  }
}

function isContentReadable(
  parts: ReadonlyMap<string, unknown>,
  prefix: string,
  content: unknown,
): boolean {
  if (typeof content === "string") {
    if (!content.startsWith("$") || special.test(content)) return true;
    const part = toPart.exec(content)?.[1];
    return part !== undefined && parts.has(`${prefix}${Number.parseInt(part, 16)}`);
  }
  if (typeof content !== "object" || content === null) return true;
  return Object.values(content).every((value) => isContentReadable(parts, prefix, value));
}

const notJson = Symbol("unreadable");

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(text as string);
  } catch {
    return notJson;
  }
}
