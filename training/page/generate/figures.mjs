// Charts whose labels are text of a figure, and figures with captions.
import { capital, markup, sentence, words } from './words.mjs';

const label = (x, y, text, anchor = 'middle', size = 10) =>
  `<text x=${x} y=${y} font-size=${size} text-anchor=${anchor}>${markup(text)}</text>`;

const line = (x1, y1, x2, y2, colour = 'black') => `<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke=${colour} />`;

const times = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');

function flowChart(r, w, h) {
  return times(r.i(3, 6), (i) => {
    const [x, y] = [10 + (i % 3) * (w / 3), 15 + Math.floor(i / 3) * (h / 2)];
    const [middle, first] = [x + w / 6 - 12, y + h / 8];
    const box = `<rect x=${x} y=${y} width=${w / 3 - 25} height=${h / 3 - 10} fill=none stroke=black />`;
    return box + label(middle, first, words(r, 1, 2)) + (r.p(0.4) ? label(middle, first + 13, words(r, 1, 2)) : '');
  });
}

function pieChart(r, w, h) {
  const count = r.i(3, 6);
  const share = (i) => {
    const angle = (i * 2 * Math.PI) / count;
    return label(w / 3 + (Math.cos(angle) * h) / 4, h / 2 + (Math.sin(angle) * h) / 4, `${r.i(3, 60)}%`);
  };
  const legend = times(
    count,
    (i) => label(w * 0.68, 30 + i * 20, words(r, 1, 2), 'start') + (r.p(0.7) ? share(i) : ''),
  );
  return `<circle cx=${w / 3} cy=${h / 2} r=${h / 2.6} fill=#ddd />${legend}`;
}

function axes(r, w, h, bars) {
  const [left, base] = [45, h - 40];
  const [ticks, columns] = [r.i(3, 7), r.i(3, 9)];
  const [unit, grid, year, named] = [10 ** r.i(0, 4), r.p(0.4), r.i(1980, 2015), r.p(0.4)];
  const heights = times(ticks, (i) => {
    const y = base - (i * (base - 20)) / (ticks - 1);
    return (
      label(left - 5, y + 3, ((i * unit) / 2).toLocaleString('en'), 'end') +
      (grid ? line(left, y, w - 10, y, '#888') : '')
    );
  });
  const bar = (x) => {
    const height = r() * (base - 30);
    const value = r.p(0.3) ? label(x, base - height - 4, (r() * 100).toFixed(1)) : '';
    return `<rect x=${x - 6} y=${base - height} width=12 height=${height} fill=#777 />${value}`;
  };
  const along = times(columns, (i) => {
    const x = left + 15 + (i * (w - 75)) / (columns - 1);
    return label(x, base + 14, named ? words(r, 1, 1).slice(0, 9) : year + i) + (bars ? bar(x) : '');
  });
  const below = r.p(0.6) ? label(w / 2, h - 8, capital(words(r, 1, 3))) : '';
  const title = r.p(0.5) ? label(w / 2, 11, capital(words(r, 2, 5)), 'middle', 12) : '';
  const legend = r.p(0.4) ? times(r.i(1, 3), (i) => label(w - 15, 30 + i * 14, words(r, 1, 2), 'end')) : '';
  return line(left, 15, left, base) + line(left, base, w - 10, base) + heights + along + below + title + legend;
}

const charts = {
  bar: (r, w, h) => axes(r, w, h, true),
  line: (r, w, h) => axes(r, w, h, false),
  pie: pieChart,
  flow: flowChart,
};

/** A chart of `w` × `h` pixels. */
export function chart(r, w = 320, h = 200) {
  const frame = r.p(0.3) ? 'border:1px solid #999;' : '';
  const drawn = charts[r.c(Object.keys(charts))](r, w, h);
  return `<svg width=${w} height=${h} style="display:block;${frame}font-family:Liberation Sans">${drawn}</svg>`;
}

function caption(r) {
  const number = r.p(0.8) ? r.i(1, 12) + r.c(['.', ':', ' ']) : '';
  const text = `${r.c(['Figure ', 'Fig. ', 'FIG. ', '', '', '图 '])}${number} ${markup(sentence(r, r.i(15, 140)))}`;
  return `<div data-k=caption style="font-size:${r.u(0.8, 1).toFixed(2)}em;margin:4px 0;${r.p(0.3) ? 'text-align:center' : ''}">${text}</div>`;
}

/** A chart or a picture, mostly with a caption below. */
export function figure(r, width) {
  const picture = `<div style="height:${r.i(60, 200)}px;background:#bbb;${width ? `width:${width}px` : ''}"></div>`;
  const drawn = r.p(0.6) ? chart(r, width || r.i(220, 420), r.i(130, 260)) : picture;
  return `<div style="margin:8px 0;break-inside:avoid">${drawn}${r.p(0.85) ? caption(r) : ''}</div>`;
}
