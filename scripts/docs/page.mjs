import { escaped } from './chart.mjs';

/**
 * A whole page.
 * @param {{ title: string, html: string, headings?: { level: number, id: string, text: string }[], address: string, script?: string }} page
 * @param {(readonly [string, { title: string, address: string }[]])[]} list every page, by chapter
 */
export function page({ title, html, headings = [], address, script }, list) {
  const all = list.flatMap(([, pages]) => pages);
  const at = all.findIndex((each) => each.address === address);
  const link = (each, more = '') => `<a href="${each.address}"${more}>${escaped(each.title)}</a>`;
  const chapters = list.map(
    ([name, pages]) =>
      `<h2>${escaped(name)}</h2><ul>${pages.map((each) => `<li>${link(each, each.address === address ? ' aria-current="page"' : '')}</li>`).join('')}</ul>`,
  );
  const parts = headings.filter(({ level }) => level === 2 || level === 3);
  const here = parts.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escaped(text)}</a></li>`,
  );
  const [before, after] = [all[at - 1], all[at + 1]];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(title)}: the documentation of Inkstone">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Inkstone</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/site/docs.css">
<script type="module" src="/docs/site/docs.js"></script>
${script ? `<script type="module" src="/docs/site/${script}"></script>\n` : ''}</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="top">
<a class="brand" href="/docs/">Inkstone <span>documentation</span></a>
<search class="search" hidden><input type="search" aria-label="Search the documentation" placeholder="Search" autocomplete="off"><ol class="found" aria-live="polite"></ol></search>
<a class="to-menu" href="#menu">Pages</a>
<a class="to-playground" href="/">Playground</a>
</header>
<div class="columns">
<main id="text" tabindex="-1">
${html}
<nav class="around" aria-label="Neighbours">${before ? `<span>← ${link(before)}</span>` : '<span></span>'}${after ? `<span>${link(after)} →</span>` : ''}</nav>
</main>
<nav id="menu" class="menu" aria-label="Pages">${chapters.join('\n')}</nav>
${parts.length > 2 ? `<nav class="here" aria-label="On this page"><h2>On this page</h2><ul>${here.join('')}</ul></nav>` : ''}
</div>
</body>
</html>
`;
}
