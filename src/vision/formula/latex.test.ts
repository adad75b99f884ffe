import { describe, expect, it } from 'vitest';
import { toLatex } from './latex.ts';

const latex = (tokens: string) => toLatex(tokens.split(' '));

describe('toLatex', () => {
  it.each([
    [String.raw`\frac 1 2`, String.raw`\frac { 1 } { 2 }`],
    ['x ^ 2', 'x ^ { 2 }'],
    [String.raw`\tilde Q ( x ) : = \frac 2 \pi \Omega`, String.raw`\tilde { Q } ( x ) : = \frac { 2 } { \pi } \Omega`],
    [String.raw`\sum _ { j = 1 } ^ m w _ j`, String.raw`\sum _ { j = 1 } ^ { m } w _ { j }`],
    [String.raw`\sqrt [ 3 ] x`, String.raw`\sqrt [ 3 ] { x }`],
    ["f _ i ' ' ^ 2", "f _ { i } ''^ { 2 }"],
    ["f ' _ i", "f _ { i } '"],
    [String.raw`\mathrm { \frac 1 2 }`, String.raw`\mathrm { \frac { 1 } { 2 } }`],
    [String.raw`\begin{array} { c l } 1 & 2 \\ 3 \end{array}`, String.raw`\begin{array} { cl } 1 & 2 \\ 3 \end{array}`],
    [String.raw`\begin{cases} a \\ [ b ] \end{cases}`, String.raw`\begin{cases} a \\ { } [ b ] \end{cases}`],
    [String.raw`\left\llbracket x \right.`, String.raw`\llbracket x`],
    [String.raw`\left( x \right.`, String.raw`\left( x \right.`],
  ])('writes %s as %s', (tokens, expected) => {
    expect(latex(tokens)).toBe(expected);
  });

  it.each([
    [String.raw`x + \frac`, 'x +'],
    ['x _ {', 'x'],
    [String.raw`\frac { a`, String.raw`\frac { a } { }`],
    [String.raw`\left( \begin{matrix} 1 &`, String.raw`\left( \begin{matrix} 1 \end{matrix} \right.`],
    [String.raw`\begin{array} { c`, String.raw`\begin{array} { c } \end{array}`],
  ])('closes %s as %s', (tokens, expected) => {
    expect(latex(tokens)).toBe(expected);
  });
});
