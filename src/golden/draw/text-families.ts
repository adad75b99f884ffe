import { type Family, p } from './family.ts';
import { chinese, english, german } from './prose.ts';

const [a, b, c, d, e, f, g, h] = english;
const page = { width: 760, height: 620, step: 1 } as const;
const document = { ...page, want: ['blocks'] } as const;
const serif = 'body{font:16px/21px "Liberation Serif";margin:40px 60px} p{margin:0}';

/** Running text: what parts and joins paragraphs, headings, lists, columns, notes. */
export const textFamilies: readonly Family[] = [
  {
    ...{ ...document, name: 'paragraph-gap', vary: 'white between paragraphs, px', from: 0, to: 16 },
    draw: (gap) => `<style>${serif} p{margin-bottom:${gap}px}</style>${p(`${a} ${b}`, `${c} ${d}`, e)}`,
  },
  {
    ...{ ...document, name: 'paragraph-indent', vary: 'indent of first lines, px', from: 0, to: 24 },
    draw: (indent) => `<style>${serif} p{text-indent:${indent}px}</style>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`)}`,
  },
  {
    ...{
      ...document,
      name: 'last-line',
      vary: 'width of the text: how far last lines fall short, px',
      from: 560,
      to: 640,
      step: 4,
    },
    draw: (wide) => `<style>${serif} p{width:${wide}px;text-align:justify}</style>${p(a, b, c, d, e, f)}`,
  },
  {
    ...{ ...document, name: 'heading-size', vary: 'size of type of headings, px', from: 16, to: 24 },
    draw: (size) =>
      `<style>${serif} h2{font-size:${size}px;font-weight:400;margin:14px 0 8px}</style><h2>The harbour and its boats</h2>${p(`${a} ${b}`)}<h2>Winter on the island</h2>${p(`${c} ${d}`)}`,
  },
  {
    ...{ ...document, name: 'heading-bold-gap', vary: 'white above and below bold lines, px', from: 0, to: 14 },
    draw: (gap) =>
      `<style>${serif} b{display:block;margin:${gap}px 0}</style>${p(`${a} ${b}`)}<b>Winter on the island</b>${p(`${c} ${d}`)}<b>Visitors</b>${p(`${e} ${f}`)}`,
  },
  {
    ...{ ...document, name: 'title-centred', vary: 'size of a centred title, px', from: 16, to: 34, step: 2 },
    draw: (size) =>
      `<style>${serif} h1{font-size:${size}px;text-align:center;margin:0 0 18px;font-weight:400}</style><h1>A short history of the harbour</h1>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`)}`,
  },
  {
    ...{
      ...page,
      want: ['text', 'blocks'],
      name: 'column-gap',
      vary: 'gap between two columns, px',
      from: 6,
      to: 34,
      step: 2,
    },
    draw: (gap) =>
      `<style>${serif} body{font-size:14px;line-height:18px} div{columns:2;column-gap:${gap}px;text-align:justify}</style><div>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`)}</div>`,
  },
  {
    ...{
      ...page,
      width: 900,
      want: ['text', 'blocks'],
      name: 'column-three',
      vary: 'gap between three columns, px',
      from: 8,
      to: 30,
      step: 2,
    },
    draw: (gap) =>
      `<style>${serif} body{font-size:13px;line-height:17px} div{columns:3;column-gap:${gap}px} h2{column-span:all;font-size:22px}</style><div><h2>News from the harbour</h2>${p(`${a} ${b}`, `${c} ${d}`)}<b>Winter</b>${p(`${e} ${f}`, `${g} ${h}`)}</div>`,
  },
  {
    ...{ ...document, name: 'list-indent', vary: 'indent of the inner list, px', from: 4, to: 30, step: 2 },
    draw: (indent) =>
      `<style>${serif} ul{padding-left:24px;margin:8px 0} ul ul{padding-left:${indent}px;margin:0}</style>${p(a)}<ul><li>Nets and lamps<ul><li>of hemp</li><li>of nylon, which lasts longer</li></ul></li><li>Ropes</li><li>Oars and sails</li></ul>${p(b)}`,
  },
  {
    ...{ ...document, name: 'list-numbers', vary: 'white between a number and its text, px', from: 2, to: 60, step: 4 },
    draw: (gap) =>
      `<style>${serif} li{display:flex;gap:${gap}px} ol{padding:0}</style>${p(a)}<ol>${[b, c, d].map((text, i) => `<li><span>${i + 1}.</span><span>${text}</span></li>`).join('')}</ol>${p(e)}`,
  },
  {
    ...{ ...document, name: 'note-size', vary: 'size of type of the notes, px', from: 9, to: 16 },
    draw: (size) =>
      `<style>${serif} hr{width:120px;margin:30px 0 6px;border:0;border-top:1px solid} small{font-size:${size}px;line-height:1.25;display:block}</style>${p(`${a}<sup>1</sup> ${b}`, `${c} ${d}<sup>2</sup>`, `${e} ${f}`, g)}<hr><small>1 ${h}</small><small>2 See the diary of the keeper, pages 12 to 31.</small>`,
  },
  {
    ...{ ...document, name: 'note-gap', vary: 'white above notes without a rule, px', from: 4, to: 60, step: 4 },
    draw: (gap) =>
      `<style>${serif} small{font-size:11px;line-height:14px;display:block} i{display:block;height:${gap}px}</style>${p(`${a}<sup>1</sup> ${b}`, `${c} ${d}`, `${e} ${f}`, g)}<i></i><small>1 ${h} ${c}</small>`,
  },
  {
    ...{ ...document, name: 'header-gap', vary: 'white under the running head, px', from: 4, to: 60, step: 4 },
    draw: (gap) =>
      `<style>${serif} header{font-size:13px;display:flex;justify-content:space-between;margin-bottom:${gap}px} footer{position:absolute;bottom:24px;left:50%;font-size:13px}</style><header><span>The harbour</span><span>14</span></header>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`)}<footer>14</footer>`,
  },
  {
    ...{
      ...document,
      name: 'caption-gap',
      vary: 'white between a drawing and the line below, px',
      from: 2,
      to: 70,
      step: 4,
    },
    draw: (gap) =>
      `<style>${serif} svg{display:block;margin:16px auto ${gap}px} figcaption{font-size:13px;text-align:center;margin-bottom:16px}</style>${p(`${a} ${b}`)}<svg width="300" height="170"><rect width="300" height="170" fill="#dde6ee"/><path d="M10 150 L80 60 L140 110 L220 20 L290 90" stroke="#235" stroke-width="3" fill="none"/><circle cx="220" cy="20" r="6" fill="#a33"/></svg><figcaption>Figure 3: Boats in the harbour, by month.</figcaption>${p(`${c} ${d}`)}`,
  },
  {
    ...{ ...document, name: 'code-indent', vary: 'size of type of code, px', from: 10, to: 18 },
    draw: (size) =>
      `<style>${serif} pre{font:${size}px/1.3 "Liberation Mono";margin:10px 0 10px 20px}</style>${p(a)}<pre>def tides(days):
    for day in range(days):
        high = 6.2 + 0.8 * cos(day / 29.5)
        if high &gt; 6.9:
            yield day, round(high, 2)</pre>${p(`${b} ${c}`)}`,
  },
  {
    ...{ ...document, name: 'code-line', vary: 'lines of code', from: 1, to: 4 },
    draw: (lines) =>
      `<style>${serif} pre{font:14px/1.4 "Liberation Mono";margin:10px 0;background:#f2f2f2;padding:6px}</style>${p(a)}<pre>${['npm install harbour', 'harbour --port 8080 --tides', 'export TIDE=high; ./run.sh', 'cat log.txt | grep boat'].slice(0, lines).join('\n')}</pre>${p(b)}`,
  },
  {
    ...{ ...document, name: 'quote-indent', vary: 'indent of a quotation on both sides, px', from: 0, to: 60, step: 4 },
    draw: (indent) =>
      `<style>${serif} blockquote{margin:0 ${indent}px;font-size:15px}</style>${p(`${a} ${b}`)}<blockquote>${`${c} ${d}`}</blockquote>${p(`${e} ${f}`)}`,
  },
  {
    ...{ ...document, name: 'references-hanging', vary: 'hanging indent of references, px', from: 0, to: 36, step: 3 },
    draw: (indent) =>
      `<style>${serif} .r p{padding-left:${indent}px;text-indent:-${indent}px;font-size:14px;line-height:18px}</style>${p(a)}<h3>References</h3><div class="r">${p(
        '[1] A. Brandt, M. Lund: Tides of small harbours. Journal of Coasts 12 (2011), pp. 31–48, with tables for the years from 1950 to 2010.',
        '[2] K. Moe: Lighthouses and their keepers. North Press, Bergen 1987.',
        '[3] L. Sand, P. Vik: Dredging a river mouth, measured over thirty springs. In: Proc. Harbours 2004, pp. 5–19.',
      )}</div>`,
  },
  {
    ...{ ...document, name: 'side-box', vary: 'width of a box beside the text, px', from: 110, to: 300, step: 10 },
    draw: (wide) =>
      `<style>${serif} aside{float:right;width:${wide}px;margin:0 0 8px 18px;padding:8px;border:1px solid #555;font:13px/17px "Liberation Sans"}</style><aside><b>Opening hours</b><br>Monday to Friday 9–17<br>Closed in January</aside>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`, `${g} ${h}`)}`,
  },
  {
    ...{ ...document, name: 'hyphens', vary: 'width of the column, px', from: 250, to: 330, step: 5 },
    draw: (wide) =>
      `<style>${serif} p{width:${wide}px;hyphens:auto;text-align:justify}</style><div lang="de">${p(...german)}</div>`,
  },
  {
    ...{ ...document, name: 'drop-cap', vary: 'size of the first letter, px', from: 18, to: 60, step: 3 },
    draw: (size) =>
      `<style>${serif} p:first-of-type::first-letter{font-size:${size}px;float:left;line-height:.8;margin-right:4px}</style>${p(`${a} ${b} ${c}`, `${d} ${e}`)}`,
  },
  {
    ...{ ...document, name: 'chinese-indent', vary: 'indent of first lines, px', from: 0, to: 34, step: 2 },
    draw: (indent) =>
      `<style>body{font:16px/26px "Noto Serif CJK SC";margin:40px 60px} p{margin:0;text-indent:${indent}px}</style>${p(chinese[0] + chinese[1], chinese[2] + chinese[3], chinese[1] + chinese[0])}`,
  },
  {
    ...{ ...document, name: 'chinese-heading', vary: 'size of type of headings, px', from: 16, to: 24 },
    draw: (size) =>
      `<style>body{font:16px/26px "Noto Sans CJK SC";margin:40px 60px} p{margin:0} h2{font-size:${size}px;margin:12px 0;font-weight:400}</style><h2>一、港口的历史</h2>${p(chinese[0] + chinese[1])}<h2>二、冬天的航班</h2>${p(chinese[2] + chinese[3])}`,
  },
  {
    ...{
      ...page,
      want: ['lines', 'text', 'blocks'],
      name: 'skewed',
      vary: 'turn of the page, degrees',
      from: 0,
      to: 3,
      step: 0.2,
    },
    draw: (turn) =>
      `<style>${serif} body{transform:rotate(${turn}deg)} h2{font-size:22px}</style><h2>Winter</h2>${p(`${a} ${b}`, `${c} ${d}`)}`,
  },
  {
    ...{
      ...page,
      want: ['lines', 'text'],
      rotate: true,
      name: 'straightened',
      vary: 'turn of the page, degrees',
      from: 0.4,
      to: 2,
      step: 0.2,
    },
    draw: (turn) => `<style>${serif} body{transform:rotate(${turn}deg)}</style>${p(`${a} ${b}`, `${c} ${d}`)}`,
  },
];
