import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { goesOn, joinDisplays, joinRows } from './join-rows.ts';

describe('joinRows', () => {
  it.each([
    [['a = b'], 'a = b'],
    [['f ( x ) = a', '= b'], String.raw`\begin{aligned} f ( x ) & = a \\ & = b \end{aligned}`],
    [['a = b', 'c \\leq d'], String.raw`\begin{aligned} a & = b \\ c & \leq d \end{aligned}`],
    [['a = b', '+ c'], String.raw`\begin{aligned} a & = b \\ & + c \end{aligned}`],
    [['x _ { i = 1 } , y', 'z = 1'], String.raw`\begin{aligned} x _ { i = 1 } , y \\ z = 1 \end{aligned}`],
    [['a , b', '[ c ]'], String.raw`\begin{aligned} a , b \\ { } [ c ] \end{aligned}`],
    [
      ['\\left( a = b \\right) = c', '= d'],
      String.raw`\begin{aligned} \left( a = b \right) & = c \\ & = d \end{aligned}`,
    ],
  ])('joins %j', (rows, expected) => {
    expect(joinRows(rows)).toBe(expected);
    expect(() => katex.renderToString(expected, { displayMode: true, strict: 'error' })).not.toThrow();
  });
});

describe('joinDisplays', () => {
  const lower = String.raw`\begin{aligned} & = b \\ & = c \end{aligned}`;

  it('sets a display and what goes on with it as one', () => {
    expect(joinDisplays('y = a', lower)).toBe(String.raw`\begin{aligned} y & = a \\ & = b \\ & = c \end{aligned}`);
  });

  it('tells what goes on', () => {
    expect([lower, '= b', 'y = b', '+ c'].map(goesOn)).toEqual([true, true, false, false]);
  });
});
