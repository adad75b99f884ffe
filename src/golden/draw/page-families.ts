import { type Family, grid, p } from './family.ts';
import { english } from './prose.ts';

const [a, b, c, d, e, f, g, h] = english;
const page = { width: 760, height: 900, step: 1, want: ['blocks', 'text'] } as const;
const serif = 'body{font:14px/18px "Liberation Serif";margin:40px 50px} p{margin:0 0 6px}';
const block = 'display:block;margin:0';

/** Whole pages: what stands over, in, under and beside columns, and what a page ends with. */
export const pageFamilies: readonly Family[] = [
  {
    ...{
      ...page,
      name: 'torn-column',
      vary: 'white that the other column leaves to a drawing, px',
      from: 0,
      to: 200,
      step: 20,
    },
    draw: (room) =>
      `<style>${serif} section{display:flex;gap:24px} div{flex:1;text-align:justify} svg{${block}} i{display:block;height:${room}px}</style><section><div>${p(`${a} ${b}`)}<svg width="310" height="110"><rect x="40" y="10" width="230" height="90" fill="none" stroke="#222" stroke-width="3"/><path d="M50 90 120 30 180 70 260 20" fill="none" stroke="#06c" stroke-width="4"/></svg>${p(`${c} ${d}`)}</div><div>${p(`${e} ${f}`)}<i></i>${p(`${g} ${h}`)}</div></section>`,
  },
  {
    ...{
      ...page,
      name: 'headline-over-columns',
      vary: 'size of a headline over two of three columns, px',
      from: 15,
      to: 33,
      step: 2,
    },
    draw: (size) =>
      `<style>${serif} section{display:grid;grid-template-columns:1fr 1fr 1fr;gap:4px 22px} div{text-align:justify} h2{grid-column:1/3;font-size:${size}px;line-height:1.2;margin:16px 0 4px}</style><section><div>${p(a, b)}</div><div>${p(c, d)}</div><div>${p(e, f)}</div><h2>Winter on the island is long</h2><span></span><div>${p(g, h)}</div><div>${p(b, a)}</div><div>${p(d, c)}</div></section>`,
  },
  {
    ...{
      ...page,
      name: 'foot-gap',
      vary: 'white between the text and a footer beside a page number, px',
      from: 2,
      to: 38,
      step: 4,
    },
    draw: (gap) =>
      `<style>${serif} footer{display:flex;justify-content:space-between;font-size:12px;position:absolute;left:50px;right:50px;top:${836}px} main{position:absolute;left:50px;right:50px;bottom:${900 - 836 + gap}px}</style><main>${p(`${a} ${b}`, `${c} ${d}`, `${e} ${f}`, `${g} ${h}`, `${b} ${a}`, `${d} ${c}`, `${f} ${e}`, `${h} ${g}`)}</main><footer><span>The harbour and its boats</span><span>17</span></footer>`,
  },
  {
    ...{
      ...page,
      height: 520,
      name: 'display-numbered',
      vary: 'white between a number and the edge of the text, px',
      from: 0,
      to: 90,
      step: 10,
    },
    draw: (off) =>
      `<style>${serif} div{display:flex;margin:10px 0} div span{flex:1;text-align:center;font-style:italic} div b{font-weight:400;margin-right:${off}px}</style>${p(`${a} ${b}`)}<div><span>h(t) = A + B</span><b>(3)</b></div>${p(`${c} ${d}`)}<div><span>v &lt; 2k</span><b>(4)</b></div>${p(`${e} ${f}`)}`,
  },
  {
    ...{
      ...page,
      height: 520,
      want: ['tables', 'blocks'],
      name: 'head-rows',
      vary: 'rows of a bold head',
      from: 1,
      to: 4,
    },
    draw: (rows) => {
      const head = [
        ['Line', 'Summer', '', 'Winter', ''],
        ['', 'north', 'south', 'north', 'south'],
        ['', 'trips', 'guests', 'trips', 'guests'],
        ['', 'in all', 'in all', 'in all', 'in all'],
      ].slice(0, rows);
      const bold = head.map((row) => row.map((cell) => `<b>${cell}</b>`));
      const body = [
        ['North', '120', '4,310', '26', '610'],
        ['Island', '240', '9,876', '52', '1,204'],
        ['Coast', '80', '1,990', '31', '45'],
      ];
      return `<style>${serif} table{border-collapse:collapse;margin:12px 0;border-top:2px solid;border-bottom:2px solid} td{padding:3px 16px} tr:nth-child(${rows}) td{border-bottom:1px solid}</style>${p(a)}${grid([...bold, ...body])}${p(b)}`;
    },
  },
];
