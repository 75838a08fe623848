/** A form as a program meets it that knows nothing but HTTP and HTML, such as curl or a text browser. */
export interface PlainForm {
  /**
   * Sends it to the address of its page. Redirects are handed back, not followed. Neither `Origin` nor
   * `Sec-Fetch-Site` is sent, unless `headers` has them.
   */
  send: (
    values: Record<string, string>,
    options?: { headers?: Record<string, string>; urlencoded?: boolean },
  ) => Promise<Response>;
}

/** Opens a page and reads its form's hidden fields. */
export async function openForm(url: string): Promise<PlainForm> {
  const html = await (await fetch(url)).text();
  const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(html)?.[1];
  if (form === undefined) throw new Error(`There is no form on ${url}`);
  const hidden = Array.from(
    form.matchAll(/<input type="hidden"([^>]*)>/g),
    ([, attributes = ""]) => [attribute(attributes, "name"), attribute(attributes, "value")],
  );
  return {
    send: (values, { headers = {}, urlencoded = false } = {}) => {
      const body = urlencoded ? new URLSearchParams() : new FormData();
      for (const [name = "", value = ""] of [...hidden, ...Object.entries(values)]) {
        body.append(name, value);
      }
      return fetch(url, { method: "POST", headers, body, redirect: "manual" });
    },
  };
}

const entities: Record<string, string> = {
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};

function attribute(attributes: string, name: string): string {
  const text = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
