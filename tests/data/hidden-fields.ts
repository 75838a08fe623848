const entities: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

/** Names and values of the hidden inputs in a page's HTML as React writes it. */
export function hiddenFields(html: string): [name: string, value: string][] {
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]);
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return value.replace(/&(quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
