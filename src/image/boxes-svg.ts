import type { Quad } from '../types/quad.ts';

/** Neighbours in the list are easy to tell apart. */
const colours = ['#d62728', '#1f77b4', '#2ca02c', '#9467bd', '#e377c2', '#8c564b'] as const;

/**
 * A drawing of the given size: each quad outlined, its index at its first corner. Digits are drawn as strokes, because a
 * container may have no font.
 */
export function boxesSvg(quads: readonly Quad[], width: number, height: number): string {
  const stroke = Math.max(1, Math.round(Math.max(width, height) / 1000));
  const digit = Math.max(9, 8 * stroke);
  const shapes = quads.map((quad, index) => {
    const colour = colours[index % colours.length]!;
    const points = quad.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
    return (
      `<polygon points="${points}" fill="${colour}" fill-opacity="0.08" stroke="${colour}" stroke-width="${stroke}"/>` +
      label(String(index), quad, digit, colour, width)
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/** Above the first corner where there is room, else below it; always inside the picture. */
function label(text: string, quad: Quad, digit: number, colour: string, width: number): string {
  const w = (text.length * 0.8 + 0.4) * digit;
  const h = 1.5 * digit;
  const [x, y] = quad[0];
  const left = round(Math.max(0, Math.min(x, width - w)));
  const top = round(y >= h ? y - h : Math.max(0, y));
  const strokes = [...text].map((character, i) => {
    const at = `translate(${round(digit * (0.3 + 0.8 * i))} ${round(digit * 0.25)}) scale(${round(digit / 2)})`;
    return `<path transform="${at}" d="${digitPath(character)}" stroke="#fff" stroke-width="0.25" fill="none"/>`;
  });
  return `<g transform="translate(${left} ${top})"><rect width="${round(w)}" height="${round(h)}" fill="${colour}"/>${strokes.join('')}</g>`;
}

/** Seven segments in a cell 1 wide and 2 tall: top, top right, bottom right, bottom, bottom left, top left, middle. */
const segments = ['M0 0H1', 'M1 0V1', 'M1 1V2', 'M0 2H1', 'M0 1V2', 'M0 0V1', 'M0 1H1'] as const;
const lit = ['012345', '12', '01346', '01236', '1256', '02356', '023456', '012', '0123456', '012356'] as const;

function digitPath(character: string): string {
  return [...lit[Number(character)]!].map((segment) => segments[Number(segment)]!).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
