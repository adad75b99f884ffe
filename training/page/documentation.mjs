// A file of documentation as columns and pages in a random style, with running heads, feet and page numbers.
import { seeded } from './generate/random.mjs';

const fonts = [
  'Liberation Sans',
  'Liberation Serif',
  'Nimbus Roman',
  'DejaVu Sans',
  'Nimbus Sans',
  'P052',
  'DejaVu Serif',
];
const tables = [
  'td,th{border:1px solid #333}',
  'td,th,table{border:none!important}',
  'td,th,table{border:none!important}',
  'tr{border-bottom:1px solid #555}',
  'thead{border-bottom:1px solid #000} table{border-top:2px solid #000;border-bottom:2px solid #000}',
  'tr:nth-child(even) td{background:#eee}',
];
/** Longer files are cut: their first pages are enough. */
const mostHtml = 400_000;

/** Without scripts, styles and pictures; boxes in the place of pictures. */
function stripped(html, r) {
  return html
    .slice(0, mostHtml)
    .replace(/<\?xml[^>]*\?>|<link[^>]*>/g, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<img[^>]*>/gi, () => `<div style="height:${r.i(40, 160)}px;width:60%;background:#ccc"></div>`);
}

/** What `inPage` of `dress` is given: which texts stand in the head and foot of every page, and where. */
function runningHeads(r, { stride, gap, H, mt, mb, fs }) {
  const heads = [['t'], ['t', 'n'], ['n', 't'], ['Manual', 't'], ['s', 't'], ['t', 'Rev. 2.1', 'n']];
  const feet = [['n'], ['t', 'n'], ['n'], ['© 2024', 'n'], ['s', 'n']];
  return {
    ...{ stride, gap, H, yh: Math.max(2, mt - r.i(16, 40)), yf: H - mb + r.i(4, Math.max(5, mb - 16)) },
    ...{ kh: r.p(0.7) ? r.c(heads) : null, kf: r.p(0.7) ? r.c(feet) : null, fz: fs * r.u(0.7, 1), rule: r.p(0.4) },
    ...{ pn: r.c(['#', '#', '- # -', 'Page #', '# of 200', 'p. #']), p0: r.i(1, 300) },
  };
}

/** Runs in the page: t stands for its title, n for the page's number, s for nothing. */
function addRunningHeads(o) {
  const pages = Math.min(40, Math.ceil(document.documentElement.scrollWidth / o.stride));
  const title = (document.title || 'Manual').trim().replace(/\s+/g, ' ').slice(0, 60);
  const layer = document.createElement('div');
  const textOf = (sign, page) => ({ n: o.pn.replace('#', o.p0 + page), t: title, s: '' })[sign] ?? sign;
  for (let page = 0; page < pages; page++) {
    for (const [y, signs, kind] of [
      [o.yh, o.kh, 'header'],
      [o.yf, o.kf, 'footer'],
    ]) {
      if (!signs) continue;
      const bar = document.createElement('div');
      const rule = o.rule && kind === 'header' ? 'border-bottom:1px solid #000' : '';
      const justify = signs.length === 1 ? 'center' : 'space-between';
      bar.style.cssText = `position:absolute!important;left:${page * o.stride}px;top:${y}px;width:${o.stride - o.gap}px;display:flex;justify-content:${justify};font-size:${o.fz}px;line-height:1.1;${rule}`;
      for (const sign of signs) {
        const piece = document.createElement('div');
        piece.dataset.k = sign === 'n' ? 'pagenumber' : kind;
        piece.textContent = textOf(sign, page);
        bar.append(piece);
      }
      layer.append(bar);
    }
  }
  document.documentElement.append(layer);
}

/** @returns what is drawn, how large a page is, and what `extract.js` needs to know */
export function paged(html, seed) {
  const r = seeded(seed * 104729);
  const columns = r.c([1, 1, 1, 1, 2, 2, 3]);
  const fs = r.u(10, 16);
  const [gap, ml, mt, mb] = [r.i(16, 36), r.i(20, 80), r.i(20, 90), r.i(20, 90)];
  const W = r.i(580, 950);
  const H = Math.round(W * r.c([Math.SQRT2, 1.294, 0.75, 1.6]));
  const columnWidth = Math.floor((W - 2 * ml - gap * (columns - 1)) / columns);
  const stride = (columnWidth + gap) * columns;
  const em = (from, to) => `${r.u(from, to).toFixed(2)}em`;
  const style = [
    '*{box-sizing:border-box;max-width:100%} html{margin:0;padding:0}',
    `body{margin:${mt}px 0 0 0!important;padding:0!important;height:${H - mt - mb}px;column-width:${columnWidth}px;column-gap:${gap}px;column-fill:auto;width:${stride - gap}px;font:${fs.toFixed(1)}px/${r.u(1.1, 1.6).toFixed(2)} '${r.c(fonts)}','WenQuanYi Micro Hei';text-align:${r.c(['left', 'justify'])}}`,
    `h1{font-size:${em(1.3, 2.2)}} h2{font-size:${em(1.1, 1.6)}} h3,h4{font-size:${em(1, 1.25)}} h1,h2,h3,h4{margin:.6em 0 .4em;font-weight:${r.c([700, 700, 400])};line-height:1.2}`,
    `p{margin:${r.c(['.3em 0', '.6em 0', '1em 0'])}} pre{white-space:pre-wrap;overflow:hidden;font:.85em 'Liberation Mono';${r.c(['', 'background:#eee;padding:5px', 'border:1px solid #888;padding:5px'])}}`,
    `table{border-collapse:collapse;margin:.5em 0;font-size:${em(0.85, 1)}} td,th{padding:${r.i(1, 6)}px ${r.i(4, 14)}px;vertical-align:top;text-align:left} tr{break-inside:avoid} ${r.c(tables)}`,
    `ul,ol{padding-left:1.8em;margin:.4em 0;list-style-type:${r.c(['', 'disc', 'none', 'square'])}} dd{margin-left:${r.i(10, 40)}px}`,
    '.navheader,.navfooter,nav,.hdlnav,#top,.trail{display:none!important} div,section{float:none!important;position:static!important} a{text-decoration:none}',
  ].join(' ');
  const dress = { inPage: addRunningHeads, options: runningHeads(r, { stride, gap, H, mt, mb, fs }) };
  return {
    ...{ html: stripped(html, r), width: 1200, height: H, style },
    ...(r.p(0.6) && { dress }),
    options: { W, H, stride, em: fs, gapThr: r.c([0.9, 1.2, 1.6]), left: ml },
  };
}
