import { type Family, p } from './family.ts';
import { english } from './prose.ts';

const [a, b, c] = english;
const page = { width: 760, height: 520, step: 1, want: ['blocks'] } as const;
const sans = 'body{font:15px/20px "Liberation Sans";margin:36px 50px}';

/** What stands in rows and columns and is no table. */
export const lookalikeFamilies: readonly Family[] = [
  {
    ...{
      ...page,
      name: 'no-table-answers',
      vary: 'white between two columns of answers, px',
      from: 20,
      to: 200,
      step: 20,
    },
    draw: (gap) => {
      const answer = (letter: string, over: number, under: number) =>
        `<b>${letter}</b><span><i>${over}</i><br>${under}</span>`;
      const style = `div{display:grid;grid-template-columns:24px 40px 24px 40px;column-gap:12px;row-gap:14px;align-items:center}
        b:nth-of-type(even){margin-left:${gap}px} b:nth-of-type(even)+span{margin-left:${gap}px} i{font-style:normal;border-bottom:1px solid}`;
      return `<style>${sans} ${style}</style>${p('12. A box holds five red and twelve green stones. Which share of them is red?')}<div>${[
        answer('A', 2, 17),
        answer('C', 5, 17),
        answer('B', 3, 17),
        answer('D', 7, 17),
      ].join('')}</div>${p(a)}`;
    },
  },
  {
    ...{ ...page, name: 'no-table-stations', vary: 'width of the boxes of a drawing, px', from: 70, to: 130, step: 10 },
    draw: (wide) => {
      const box = (text: string, i: number) => {
        const x = 10 + i * (wide + 45);
        const arrow = i < 3 ? `<path d="M${x + wide} 40h32" marker-end="url(#m)"/>` : '';
        return `<rect x="${x}" y="14" width="${wide}" height="52" fill="#eef"/>${arrow}<text x="${x + wide / 2}" y="45" text-anchor="middle" stroke="none" fill="#000">${text}</text>`;
      };
      const back = `<path d="M${10 + wide / 2} 66v50h${2 * (wide + 45)}v-50" fill="none"/><text x="${30 + wide}" y="134" stroke="none" fill="#000">not today</text>`;
      return `<style>${sans}</style>${p(a)}<svg width="660" height="140" stroke="#000" stroke-width="2" font-size="15"><marker id="m" markerWidth="6" markerHeight="6" refY="3" orient="auto"><path d="M0 0l6 3-6 3z" stroke="none"/></marker>${[
        ...['Harbour', 'Customs', 'Market', 'Town'].map(box),
        back,
      ].join('')}</svg>${p('Figure 2. The way of a fish.', b)}`;
    },
  },
  {
    ...{
      ...page,
      name: 'no-table-beside',
      vary: 'white between text and a drawing beside it, px',
      from: 10,
      to: 70,
      step: 10,
    },
    draw: (gap) => {
      const sheet = [1, 2, 3, 4].map(
        (n, i) =>
          `<text x="${12 + 30 * i}" y="${30 + 26 * i}">B${n}</text><path d="M${40 + 30 * i} 8v150M8 ${40 + 26 * i}h150" stroke="#888"/>`,
      );
      return `<style>${sans} div{display:flex;gap:${gap}px} p{margin:0;width:440px}</style>${p(b)}<div style="margin-top:24px">${p(`${a} ${c} ${b}`)}<svg width="170" height="170" font-size="13">${sheet.join('')}</svg></div>`;
    },
  },
];
