import { type Family, grid, p } from './family.ts';
import { chinese, english } from './prose.ts';

const [a, b, c] = english;
const page = { width: 760, height: 520, step: 1, want: ['tables', 'text', 'blocks'] } as const;
const sans =
  'body{font:15px/20px "Liberation Sans";margin:36px 50px} table{border-collapse:collapse;margin:14px 0} td{padding:3px 10px}';
const ruled = 'td{border:1px solid #333}';

const stock = [
  ['Item', 'Number', 'Price', 'Total'],
  ['Rope, 20 m', '12', '14.50', '174.00'],
  ['Lamp', '3', '89.00', '267.00'],
  ['Oar, beech', '8', '42.25', '338.00'],
  ['Net, fine', '5', '61.00', '305.00'],
] as const;

const tides = [
  ['Station', 'High', 'Low', 'Range'],
  ['North pier', '6.2 m', '1.1 m', '5.1 m'],
  ['Old quay', '5.9 m', '-', '4.8 m'],
  ['Island', '', '0.9 m', '5.5 m'],
  ['River mouth', '5.1 m', '1.4 m', '–'],
] as const;

/** Tables: what makes one of lines and gaps, where its rows and columns are. */
export const tableFamilies: readonly Family[] = [
  {
    ...{ ...page, name: 'table-gap', vary: 'white between columns without lines, px', from: 4, to: 30, step: 2 },
    draw: (gap) => `<style>${sans} td{padding:2px ${gap / 2}px}</style>${p(a)}${grid(stock)}${p(b)}`,
  },
  {
    ...{ ...page, name: 'table-rows', vary: 'rows of a table without lines', from: 2, to: 5 },
    draw: (rows) => `<style>${sans} td{padding:2px 18px}</style>${p(a)}${grid(stock.slice(0, rows))}${p(b)}`,
  },
  {
    ...{
      ...page,
      name: 'table-two-columns',
      vary: 'white between two columns without lines, px',
      from: 8,
      to: 90,
      step: 6,
    },
    draw: (gap) =>
      `<style>${sans} td{padding:2px ${gap / 2}px}</style>${p(a)}${grid(stock.map(([item, number]) => [item, number]))}${p(b)}`,
  },
  {
    ...{ ...page, name: 'table-leading', vary: 'white between rows, px', from: 0, to: 24, step: 2 },
    draw: (gap) =>
      `<style>${sans} td{padding:${gap / 2}px 14px} tr:first-child td{border-bottom:1px solid}</style>${p(a)}${grid(stock)}${p(b)}`,
  },
  {
    ...{ ...page, name: 'table-wrapped', vary: 'width of the first column, px', from: 70, to: 170, step: 10 },
    draw: (wide) =>
      `<style>${sans} td{padding:2px 12px} td:first-child{width:${wide}px;min-width:${wide}px;max-width:${wide}px}</style>${grid(
        [
          ['What', 'When', 'Who'],
          ['Dredging of the river mouth', 'March', 'Harbour office'],
          ['Painting of the lighthouse', 'May', 'Keeper'],
          ['Ferry to the island, twice', 'June', 'North Lines'],
        ],
      )}`,
  },
  {
    ...{ ...page, name: 'table-spans', vary: 'white between head groups, px', from: 4, to: 40, step: 4 },
    draw: (gap) =>
      `<style>${sans} td{padding:2px ${gap / 2}px} .g td{text-align:center} .u td{border-bottom:1px solid}</style><table><tr class="g"><td></td><td colspan="2">Summer</td><td colspan="2">Winter</td></tr><tr class="u"><td>Line</td><td>Trips</td><td>Guests</td><td>Trips</td><td>Guests</td></tr>${[
        ['North', '120', '4,310', '26', '610'],
        ['Island', '240', '9,876', '52', '1,204'],
        ['Coast', '80', '1,990', '-', '-'],
      ]
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
        .join('')}</table>`,
  },
  {
    ...{ ...page, name: 'table-ruled-spans', vary: 'thickness of the lines, px', from: 0, to: 3 },
    draw: (line) =>
      `<style>${sans} td{border:${line}px solid #444}</style><table><tr><td rowspan="2">Line</td><td colspan="2">Summer</td></tr><tr><td>Trips</td><td>Guests</td></tr><tr><td>North</td><td>120</td><td>4,310</td></tr><tr><td>Island</td><td>240</td><td>9,876</td></tr></table>${p(c)}`,
  },
  {
    ...{ ...page, name: 'table-marks', vary: 'size of type, px', from: 11, to: 22, step: 1 },
    draw: (size) => `<style>${sans} td{font-size:${size}px;${'border:1px solid #555'}}</style>${grid(tides)}`,
  },
  {
    ...{ ...page, name: 'table-pale-lines', vary: 'grey of the lines, 0 to 255', from: 150, to: 250, step: 10 },
    draw: (grey) => `<style>${sans} td{border:1px solid rgb(${grey},${grey},${grey})}</style>${grid(tides)}${p(a)}`,
  },
  {
    ...{ ...page, name: 'table-beside', vary: 'white between two tables side by side, px', from: 10, to: 90, step: 8 },
    draw: (gap) =>
      `<style>${sans} ${ruled} div{display:flex;gap:${gap}px}</style><div>${grid(stock.map((row) => row.slice(0, 2)))}${grid(tides.map((row) => row.slice(0, 3)))}</div>`,
  },
  {
    ...{
      ...page,
      name: 'table-below',
      vary: 'white between two tables one below the other, px',
      from: 2,
      to: 50,
      step: 4,
    },
    draw: (gap) =>
      `<style>${sans} ${ruled} table{margin:0 0 ${gap}px}</style>${grid(stock.slice(0, 3))}${grid(tides.slice(0, 3))}`,
  },
  {
    ...{
      ...page,
      name: 'table-caption',
      vary: 'white between a table and the line above, px',
      from: 0,
      to: 50,
      step: 4,
    },
    draw: (gap) =>
      `<style>${sans} ${ruled} i{display:block;margin-bottom:${gap}px;font-style:normal} table{margin-top:0}</style>${p(a)}<i>Table 2: What the harbour office bought in March</i>${grid(stock)}${p(b)}`,
  },
  {
    ...{ ...page, name: 'table-units', vary: 'size of exponents, share of the type', from: 0.4, to: 0.9, step: 0.1 },
    draw: (size) =>
      `<style>${sans} ${ruled} td{font-size:18px;line-height:30px} sup,sub{font-size:${size}em}</style>${grid([
        ['Quantity', 'Value'],
        ['Area', '27 m<sup>2</sup>'],
        ['Speed', '3 × 10<sup>8</sup> m'],
        ['Water', 'H<sub>2</sub>O'],
        ['Note', 'see 4<sup>a</sup>'],
      ])}`,
  },
  {
    ...{ ...page, name: 'table-chinese', vary: 'white between columns, px', from: 6, to: 40, step: 4 },
    draw: (gap) =>
      `<style>body{font:16px/24px "Noto Sans CJK SC";margin:36px} td{padding:2px ${gap / 2}px}</style>${p(chinese[0])}${grid(
        [
          ['名称', '数量', '单价', '金额'],
          ['绳索', '12', '14.50', '174.00'],
          ['灯', '3', '89.00', '267.00'],
          ['木桨', '8', '42.25', '338.00'],
          ['合计', '', '', '779.00'],
        ],
      )}`,
  },
  {
    ...{ ...page, name: 'table-zebra', vary: 'grey of every second row', from: 200, to: 254, step: 6 },
    draw: (grey) =>
      `<style>${sans} td{padding:4px 24px} tr:nth-child(even) td{background:rgb(${grey},${grey},${grey})}</style>${grid([...tides, ...stock.slice(1)])}`,
  },
  {
    ...{ ...page, name: 'table-lead', vary: 'dots between name and number, px of white', from: 20, to: 300, step: 20 },
    draw: (gap) =>
      `<style>${sans} div{display:flex;gap:${gap}px} span{min-width:150px}</style><h3>Contents</h3>${[
        ['The harbour', '3'],
        ['Boats', '17'],
        ['Winter', '29'],
        ['The lighthouse', '41'],
        ['Index', '58'],
      ]
        .map(([name, at]) => `<div><span>${name}</span><span>${at}</span></div>`)
        .join('')}${p(a)}`,
  },
];
