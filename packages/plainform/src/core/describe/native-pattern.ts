import { unanchored } from "../validate/constraint-attributes.ts";

/**
 * Whether a regular expression without flags says the same with the flag `v`, which browsers compile a pattern with.
 * `.`, `[^a]`, `\W` and assertions that negate take half an emoji without it and a whole one with it; `\p{L}`,
 * `[a&&b]` and `[[a]]` are other things altogether. Where that is unsure, there is no attribute.
 */
export function isNativePattern(source: string): boolean {
  const unescaped = source.replaceAll(/\\./g, "_");
  const outside = unescaped.replaceAll(/\[[^\]]*\]/g, "_");
  if (/\.|\(\?(?:<?!|[ims-])/.test(outside)) return false;
  if (/[^ -~]|\\[BDPSWpqu]/.test(source.replaceAll("\\\\", "_"))) return false;
  const classes = unescaped.match(/\[[^\]]*\]/g) ?? [];
  return classes.every((text) => !/^\[\^|.\[|--|&&/.test(text)) && compiles(source);
}

function compiles(source: string): boolean {
  try {
    new RegExp(unanchored(source), "v");
    return true;
  } catch {
    return false;
  }
}
