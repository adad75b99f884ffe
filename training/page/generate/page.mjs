// A whole page: its language, size, type, margins, running heads and feet around a body of one kind.
import * as held from './kinds/held.mjs';
import * as lists from './kinds/lists.mjs';
import * as lookalikes from './kinds/lookalikes.mjs';
import * as office from './kinds/office.mjs';
import * as papers from './kinds/papers.mjs';
import * as scattered from './kinds/scattered.mjs';
import * as sheets from './kinds/sheets.mjs';
import * as tabular from './kinds/tabular.mjs';
import { seeded } from './random.mjs';
import { capital, date, markup, name, words } from './words.mjs';

const bodies = { ...papers, ...office, ...lists, ...tabular, ...lookalikes, ...sheets, ...scattered, ...held };

/** How often a kind is drawn: tables on half of the pages, the kinds with most layouts more often. */
const shares = {
  ...{
    article: 4,
    newspaper: 3,
    slide: 2,
    letter: 1,
    plain: 2,
    sidebar: 1.5,
    float: 1,
    recipe: 1,
    poster: 1,
    listing: 1.2,
  },
  ...{ invoice: 3, statement: 2.5, receipt: 1, form: 2, formGrid: 1.5, exam: 2, dashboard: 2, contactCards: 1 },
  ...{
    bareTable: 7,
    tablesInText: 4,
    twoTables: 1,
    contents: 1,
    glossary: 2,
    minutes: 1.2,
    pricelist: 1,
    references: 1,
  },
  ...{
    surrounded: 5,
    stacked: 4,
    beside: 4,
    wrapped: 3,
    shallow: 2.5,
    facts: 2.5,
    report: 4,
    narrow: 2.5,
    inColumn: 3,
  },
  ...{ slideTable: 2, transactions: 3 },
  ...{
    parallel: 2,
    wordColumns: 2,
    timeline: 2,
    alignedCode: 1.5,
    deepContents: 1,
    signatures: 1.5,
    charts: 1.5,
    exercises: 1,
  },
  ...{ along: 2.5, dataSheet: 2.5, sections: 3.5, comparison: 2, closedForm: 2.5 },
  ...{
    gallery: 2,
    steps: 1.5,
    choices: 2.5,
    interlinear: 1,
    bubbles: 2,
    numbers: 1.5,
    officeHead: 1.5,
    sideNotes: 2.5,
  },
};

const languages = 'en en en en en de fr ru zh zh zh ja ja es vi it pt ko nl tr ar ar he fa fa'.split(' ');
const fromRight = new Set(['ar', 'he', 'fa']);
const slides = new Set(['slide', 'slideTable']);
const latin =
  'Liberation Sans|Liberation Serif|Nimbus Sans|Nimbus Roman|DejaVu Sans|DejaVu Serif|Nimbus Sans Narrow|Liberation Mono';
const fonts = `${latin}|P052|C059|Bookman URW|URW Gothic`.split('|');
const others = "'WenQuanYi Micro Hei', 'Noto Sans CJK KR', 'Noto Naskh Arabic', 'Noto Sans Hebrew'";

function pickKind(r) {
  let left = r() * Object.values(shares).reduce((sum, share) => sum + share);
  for (const [kind, share] of Object.entries(shares)) {
    left -= share;
    if (left <= 0) return kind;
  }
  return 'plain';
}

function widthOf(r, kind) {
  if (slides.has(kind)) return 1100;
  if (kind === 'receipt') return r.i(260, 420);
  return kind === 'newspaper' ? r.i(850, 1200) : r.i(560, 1000);
}

const note = (r) =>
  r.c([
    () => markup(capital(words(r, 1, 5))),
    () => date(r),
    () => markup(name(r)),
    () => `Vol. ${r.i(1, 90)}`,
    () => `www.${words(r, 1, 1).toLowerCase().replace(/\W/g, 'x')}.org`,
    () => `Chapter ${r.i(1, 20)}`,
  ])();

const pageNumber = (r) =>
  r.c([
    `${r.i(1, 400)}`,
    `- ${r.i(1, 99)} -`,
    `Page ${r.i(1, 9)} of ${r.i(9, 20)}`,
    `${r.i(1, 9)} / ${r.i(9, 30)}`,
    `第${r.i(1, 99)}页`,
  ]);

/** A running head or foot of one to three pieces, one of which may be the page's number. */
function bar(r, kind) {
  const count = r.i(1, 3);
  const pieces = Array.from({ length: count }, () => {
    if (r.numbersLeft === 0 || !r.p(kind === 'footer' ? 0.5 : 0.25)) return `<div data-k=${kind}>${note(r)}</div>`;
    r.numbersLeft = 0;
    return `<div data-k=pagenumber>${pageNumber(r)}</div>`;
  });
  const justify = count === 1 ? r.c(['center', 'flex-start', 'flex-end']) : 'space-between';
  const side = kind === 'header' ? 'bottom' : 'top';
  const rule = r.p(0.35) ? `border-${side}:1px solid #000;` : '';
  return `<div style="display:flex;justify-content:${justify};font-size:${r.u(0.7, 1).toFixed(2)}em;${rule}margin-${side}:${r.i(6, 40)}px">${pieces.join('')}</div>`;
}

function styleOf(r) {
  const font = r.c(fonts);
  const headFont = r.p(0.6) ? font : r.c(fonts);
  const size = (from, to) => `${r.u(from, to).toFixed(2)}em`;
  return [
    '*{box-sizing:border-box}',
    `body{margin:0;${r.rtl ? 'direction:rtl;' : ''}font:${r.fs.toFixed(1)}px/${r.u(1.08, 1.7).toFixed(2)} '${font}',${others};width:${r.W}px;color:#111}`,
    `h1,h2,h3,h4{font-family:'${headFont}',${others};font-weight:${r.c([700, 700, 700, 400])};margin:${size(0.2, 1)} 0 ${size(0.1, 0.7)};line-height:1.2}`,
    `h1{font-size:${size(1.3, 2.4)}} h2{font-size:${size(1, 1.6)}} h3{font-size:${size(0.95, 1.25)}}`,
    `p{margin:${r.c(['0', '0', '.4em 0', '1em 0'])};text-indent:${r.c([0, 0, 0, 1.5, 2])}em}`,
    `ul,ol{margin:.4em 0;padding-left:${size(1.2, 2.6)};list-style-type:${r.c(['', '', 'disc', 'square', 'none', 'circle'])}}`,
    `pre{font-family:'Liberation Mono';font-size:.86em;white-space:pre-wrap;margin:.6em 0;${r.c(['', 'background:#eee;padding:6px', 'border:1px solid #999;padding:6px'])}}`,
    'blockquote{margin:.5em 2em} th,td{font-size:inherit}',
  ].join(' ');
}

const mirrored = (html) =>
  html.replace(/text-align:(left|right)/g, (_, side) => `text-align:${side === 'left' ? 'right' : 'left'}`);

/**
 * The page of a seed.
 * @param pool texts by language: `{ en: { paras, heads, codes }, … }`
 * @returns its HTML; width, type size and height of a page in pixels; the gap, in ems, from which words of a line are lines of their own
 */
export function drawPage(pool, seed, only) {
  const r = seeded(seed * 7919 + 13);
  const lang = r.c(languages);
  const kind = only ?? pickKind(r);
  const W = widthOf(r, kind);
  const tight = r.p(0.25);
  Object.assign(r, { pool, lang, rtl: fromRight.has(lang), tdots: r.p(0.5), section: 0, numbersLeft: 1, W });
  r.fs = slides.has(kind) ? r.u(18, 26) : r.u(10, 17);
  r.m = tight ? r.i(3, 14) : r.i(25, 90);
  const height = slides.has(kind) ? 620 : r.p(0.5) ? Math.round(W * r.c([Math.SQRT2, 1.294])) : 0;
  const running = !tight && r.p(kind === 'bareTable' ? 0.05 : 0.45);
  const body = bodies[kind](r);
  const [head, foot] = ['header', 'footer'].map((each) => (running && r.p(0.75) ? bar(r, each) : ''));
  const padding = `${Math.round(r.m * r.u(0.5, 1))}px ${r.m}px`;
  const html = `<style>${styleOf(r)}</style><div style="display:flex;flex-direction:column;width:${W}px;padding:${padding};${height ? `min-height:${height}px` : ''}">${head}<div style="flex:1;min-width:0">${body}</div>${foot}</div>`;
  return {
    html: r.rtl ? mirrored(html) : html,
    kind,
    W,
    em: r.fs,
    lang,
    maxH: height || Math.round(W * 1.7),
    gap: r.c([0.9, 1.2, 1.6]),
  };
}
