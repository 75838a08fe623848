/**
 * Makes a page of pictures that shows one component at a time, with a row for each state and a picture for each mode. The
 * page needs no script.
 *
 * @param {{ name: string; states: Map<string, string[]> }[]} components
 * @param {string[]} modes
 * @returns {string} HTML
 */
export function reportPage(components, modes) {
  const links = components.map(({ name }) => `<a href="#${name}">${name}</a>`).join("\n");
  const sections = components.map(({ name, states }, i) => {
    const [before, after] = [components[i - 1], components[i + 1]];
    const rows = Array.from(states, ([state, files]) => row(name, state, files, modes));
    return `<section id="${name}">
<h1>${name}</h1>
<p>${before ? `<a href="#${before.name}">← ${before.name}</a>` : ""} ${after ? `<a href="#${after.name}">${after.name} →</a>` : ""}</p>
${rows.join("\n")}
</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every component in every state</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { display: grid; grid-template-columns: 14rem 1fr; gap: 2rem; margin: 0 1rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow: auto; padding: 1rem 0; }
  nav a { display: block; padding: 0.125rem 0; }
  section:not(:target) { display: none; }
  main:not(:has(:target)) section:first-of-type { display: block; }
  .modes { display: grid; grid-template-columns: 3fr 3fr 3fr 1.4fr; gap: 1rem; align-items: start; }
  figure { margin: 0; }
  figcaption { font-size: 0.875rem; }
  img { max-width: 100%; border: 1px solid #8888; }
</style>
<nav>${links}</nav>
<main>
${sections.join("\n")}
</main>
</html>
`;
}

/**
 * @param {string} component
 * @param {string} state
 * @param {string[]} files
 * @param {string[]} modes
 */
function row(component, state, files, modes) {
  const pictures = files.map(
    (file, i) =>
      `<figure><a href="${file}"><img src="${file}" loading="lazy" alt="${component}, ${state}, ${modes[i]}"></a><figcaption>${modes[i]}</figcaption></figure>`,
  );
  return `<h2>${state}</h2>\n<div class="modes">${pictures.join("")}</div>`;
}
