import { expect, test } from 'vitest';
import { countDrawn } from './svg-elements.ts';

const svg = (inner: string) => `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

test('elements count as often as they are drawn', () => {
  expect(countDrawn(svg('<g><rect/><rect/></g>'))).toBe(5);
  const use = '<g id="two"><rect/><rect/></g><use href="#two"/><use xlink:href="#two"/>';
  expect(countDrawn(svg(use))).toBe(2 + 3 + 4 + 4);
  expect(countDrawn(svg('<pattern id="p"><rect/></pattern><rect fill="url(#p)"/>'))).toBe(2 + 2 + 3);
});

test('what multiplies itself is told, circles and links are nothing', () => {
  const powers = Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`);
  expect(countDrawn(svg(`<g id="g0"><rect/></g>${powers.join('')}<use href="#g9"/>`))).toBeGreaterThan(1e9);
  expect(countDrawn(svg('<g id="a"><use href="#a"/><a href="#a"><rect/></a></g>'))).toBe(6);
  const chain = Array.from({ length: 5000 }, (_, i) => `<g id="c${i}"><use href="#c${i + 1}"/></g>`);
  expect(countDrawn(svg(chain.join('')))).toBe(Number.POSITIVE_INFINITY);
});

test('a file with many elements and one that is cut are counted', () => {
  expect(countDrawn(svg('<rect/>'.repeat(100_000)))).toBe(100_002);
  expect(countDrawn('<svg><g><rect')).toBeGreaterThan(1);
});
