import { expect, it } from 'vitest';
import { matrixName, matrixOf, matrixSizes } from './matrix-latex.ts';

const two = String.raw`A = \begin{pmatrix} 1 & 2 \\ 3 & 4 \\ 5 & 6 \end{pmatrix} \left[ \begin{array} { c } x \\ y \end{array} \right]`;

it('counts the rows and columns of every matrix, where its rows are of one length', () => {
  expect(matrixSizes(two)).toEqual([
    { rows: 3, columns: 2 },
    { rows: 2, columns: 1 },
  ]);
  expect(matrixSizes(String.raw`\begin{matrix} 1 \\ 2 & 3 \end{matrix}`)).toEqual([undefined]);
  expect(matrixSizes('a + b')).toEqual([]);
});

it('names a matrix, and writes one', () => {
  expect(matrixName(two)).toBe('pmatrix');
  expect(matrixName(String.raw`\begin{array} { c } x \end{array}`)).toBeUndefined();
  expect(
    matrixOf('vmatrix', [
      ['a', ''],
      ['b', 'c'],
    ]),
  ).toBe(String.raw`\begin{vmatrix} a &  \\ b & c \end{vmatrix}`);
});
