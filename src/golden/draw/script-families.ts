import { type Family, grid, p } from './family.ts';
import { arabic, chinese, english, hebrew, japanese, korean, russian } from './prose.ts';

const page = { width: 720, height: 520, step: 2 } as const;

/** Writing systems: who reads, in which direction, in which order. */
export const scriptFamilies: readonly Family[] = [
  {
    ...{
      ...page,
      want: ['text', 'blocks'],
      name: 'arabic-columns',
      vary: 'gap between two columns, px',
      from: 8,
      to: 48,
      step: 4,
      languages: ['ar'],
    },
    draw: (gap) =>
      `<style>body{font:18px/28px "Amiri","Noto Naskh Arabic";margin:30px;direction:rtl} div{columns:2;column-gap:${gap}px} p{margin:0 0 6px} h2{font-size:26px}</style><h2>أخبار الميناء</h2><div>${p(...arabic, ...arabic)}</div>`,
  },
  {
    ...{
      ...page,
      want: ['text', 'blocks'],
      name: 'hebrew-list',
      vary: 'indent of the list, px',
      from: 6,
      to: 40,
      step: 4,
      languages: ['he'],
    },
    draw: (indent) =>
      `<style>body{font:18px/27px "Noto Serif Hebrew";margin:30px;direction:rtl} ul{padding-right:${indent}px}</style><h2>הנמל</h2>${p(hebrew[0])}<ul><li>רשתות</li><li>חבלים ומפרשים</li><li>פנסים</li></ul>${p(hebrew[1])}`,
  },
  {
    ...{
      ...page,
      want: ['lines', 'blocks'],
      name: 'russian-heading',
      vary: 'size of headings, px',
      from: 16,
      to: 24,
      step: 1,
    },
    draw: (size) =>
      `<style>body{font:16px/22px "PT Serif","Noto Serif";margin:36px} h2{font-size:${size}px;font-weight:400;margin:10px 0 6px} p{margin:0}</style><h2>Старый причал</h2>${p(`${russian[0]} ${russian[1]}`)}<h2>Зимой</h2>${p(russian[2])}`,
  },
  {
    ...{
      ...page,
      want: ['lines', 'text'],
      name: 'mixed-scripts',
      vary: 'size of type, px',
      from: 11,
      to: 21,
      step: 1,
      languages: ['en', 'ru', 'ko'],
    },
    draw: (size) =>
      `<style>body{font:${size}px/1.5 "Noto Sans","Noto Sans CJK KR";margin:30px}</style>${p(english[0], russian[0], korean[0], 'Price – Цена – 가격: 12,50 €')}`,
  },
  {
    ...{
      ...page,
      want: ['text', 'blocks'],
      name: 'korean-paragraphs',
      vary: 'white between paragraphs, px',
      from: 0,
      to: 16,
      step: 2,
      languages: ['ko'],
    },
    draw: (gap) =>
      `<style>body{font:17px/26px "Noto Serif CJK KR","NanumMyeongjo";margin:36px} p{margin:0 0 ${gap}px}</style>${p(`${korean[0]} ${korean[1]}`, `${korean[2]} ${korean[0]}`)}`,
  },
  {
    ...{
      ...page,
      want: ['text', 'lines', 'blocks'],
      name: 'japanese-vertical',
      vary: 'gap between upright lines, share of the type',
      from: 1.2,
      to: 2.4,
      step: 0.2,
    },
    draw: (leading) =>
      `<style>body{font:20px/${leading} "Noto Serif CJK JP";margin:24px;writing-mode:vertical-rl;height:440px} p{margin:0}</style>${p(japanese[0] + japanese[1], japanese[2])}`,
  },
  {
    ...{
      ...page,
      want: ['text', 'blocks', 'tables'],
      name: 'bilingual',
      vary: 'gap between the two languages, px',
      from: 8,
      to: 60,
      step: 4,
    },
    draw: (gap) =>
      `<style>body{font:15px/22px "Noto Sans CJK SC";margin:30px} table{border-collapse:collapse} td{width:300px;vertical-align:top;padding:3px ${gap / 2}px}</style>${grid(
        [
          ['港口', 'The harbour'],
          [chinese[0], english[0]],
          [chinese[2], english[2]],
        ],
      )}`,
  },
  {
    ...{
      ...page,
      want: ['text', 'lines'],
      name: 'sideways-label',
      vary: 'size of an upright label beside the text, px',
      from: 12,
      to: 30,
      step: 2,
    },
    draw: (size) =>
      `<style>body{font:16px/22px "Liberation Sans";margin:30px 30px 30px 90px} i{position:absolute;left:30px;top:60px;writing-mode:vertical-rl;transform:rotate(180deg);font:${size}px "Liberation Sans"}</style><i>Harbour office</i>${p(`${english[0]} ${english[1]}`, english[2])}`,
  },
];
