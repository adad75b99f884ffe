import type { Decision } from '../trace/trace.ts';

/**
 * A page's decisions on its picture, as one HTML file: a list by stage, each drawn when it is pointed at.
 * @param picture the page as PNG
 */
export function explainHtml(
  picture: Uint8Array,
  width: number,
  height: number,
  decisions: readonly Decision[],
): string {
  const stages = [...new Set(decisions.map(({ stage }) => stage))];
  const list = stages.map((stage) => {
    const own = decisions.flatMap((decision, i) => (decision.stage === stage ? [entry(decision, i)] : []));
    return `<details open><summary>${escaped(stage)} (${own.length})</summary><ol>${own.join('')}</ol></details>`;
  });
  const shapes = decisions.map(({ about, what }, i) => {
    const quads = about.map(({ quad }) => `<polygon points="${quad.flat().map(Math.round).join(' ')}"/>`);
    return `<g id="d${i}"><title>${escaped(what)}</title>${quads.join('')}</g>`;
  });
  const source = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>What was decided, and why</title>
<style>${style}</style>
<main><svg viewBox="0 0 ${width} ${height}"><image href="${source}" width="${width}" height="${height}"/>${shapes.join('')}</svg></main>
<nav>${list.join('')}</nav>
<script>${script}</script></html>
`;
}

const style = `body{display:flex;margin:0;font:14px/1.4 sans-serif}main{flex:3}svg{width:100%;position:sticky;top:0}
nav{flex:2;height:100vh;overflow:auto;padding:0 1em}li{margin:.3em 0}li:hover{background:#fff3c4}small{color:#555;display:block}
g{display:none;fill:#d6272833;stroke:#d62728;stroke-width:2}g.shown{display:inline}`;

const script = `for (const entry of document.querySelectorAll('li')) for (const [event, shown] of [['mouseenter', true], ['mouseleave', false]])
entry.addEventListener(event, () => document.getElementById(entry.dataset.shape).classList.toggle('shown', shown));`;

/** Longer texts are cut in the list. */
const longest = 80;

function entry({ what, why, about }: Decision, i: number): string {
  const said = about.map(({ text }) => text).join(' ');
  const shown = said.length > longest ? `${said.slice(0, longest)}…` : said;
  return `<li data-shape="d${i}"><b>${escaped(what)}</b>: ${escaped(why)}<small>${escaped(shown)}</small></li>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
