import { describe, expect, it } from 'vitest';
import type { Region } from '../../../../geometry/region.ts';
import { identity } from '../../../../types/affine.ts';
import type { FormulaPart } from '../../../../vision/formula/parts.ts';
import type { RunStep } from '../../steps.ts';
import { readParts } from './read-parts.ts';

const raster = { width: 400, height: 400, data: new Uint8Array(0), toSource: identity };
const region = (y: number, x = 0): Region => ({ x, y, width: 100, height: 20 });
const part = (y: number, rest: Partial<FormulaPart> = {}): FormulaPart => {
  return { region: region(y), rows: [region(y)], pieces: [], glyph: 10, ...rest };
};

/** A network that reads what it is told at each place. */
const reads = (told: Readonly<Record<string, readonly [latex: string, likelihood: number]>>) =>
  (async (_: string, { region: { x, y, height } }: { region: Region }) => {
    const [latex, likelihood] = told[`${x} ${y} ${height}`] ?? told[`${x} ${y}`] ?? ['', 0];
    return { latex, likelihood, confidence: likelihood, box: region(y, x) };
  }) as unknown as RunStep;
const latexOf = async (parts: readonly FormulaPart[], run: RunStep) =>
  (await readParts(raster, parts, run)).map(({ formula }) => formula.latex);

describe('readParts', () => {
  const rows = part(0, { region: { x: 0, y: 0, width: 100, height: 60 }, rows: [region(0), region(30)] });
  const lines = { '0 0': ['y = a', 0.8], '0 30': ['= b', 0.8] } as const;

  it('reads each line of a display once: a whole reading with a line more than there are is not taken', async () => {
    const doubled = String.raw`\begin{aligned} y & = a \\ & = b \\ & = b \end{aligned}`;
    const joined = String.raw`\begin{aligned} y & = a \\ & = b \end{aligned}`;
    expect(await latexOf([rows], reads({ ...lines, '0 0 60': [doubled, 0.9] }))).toEqual([joined]);
    const split = String.raw`\begin{aligned} y & = c \\ & = d \end{aligned}`;
    expect(await latexOf([rows], reads({ ...lines, '0 0 60': [split, 0.9] }))).toEqual([split]);
  });

  it('takes a line that begins with a relation to the display above it, if that is near', async () => {
    const told = reads({ '0 0': ['y = a', 0.8], '0 40': ['= b', 0.8], '0 300': ['= c', 0.8] });
    expect(await latexOf([part(0), part(40), part(300)], told)).toEqual([
      String.raw`\begin{aligned} y & = a \\ & = b \end{aligned}`,
      '= c',
    ]);
  });

  it('reads matrices alone where the whole has other rows and columns than the ink, and their cells where they have', async () => {
    const cells = [[{ region: region(0, 20) }], [{ region: region(30, 20), dots: '\\vdots' }]];
    const matrix = { region: { x: 10, y: 0, width: 30, height: 60 }, cells };
    const row = part(0, { pieces: [{ region: region(20, 5) }, matrix, { region: region(0, 50), raised: true }] });
    const told = reads({
      '0 0': [String.raw`A = \begin{pmatrix} x \end{pmatrix}`, 0.9],
      '5 20': ['A =', 0.9],
      '10 0': [String.raw`\begin{pmatrix} x \end{pmatrix}`, 0.9],
      '20 0': ['{ } ^ { x }', 0.9],
      '50 0': ['T', 0.9],
    });
    expect(await latexOf([row], told)).toEqual([String.raw`A = \begin{pmatrix} x \\ \vdots \end{pmatrix} ^ { T }`]);
  });
});
