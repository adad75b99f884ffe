import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { writeMarkdown } from '../../document/write/markdown/write-markdown.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import type { PageFeature, Wants } from '../../types/wants.ts';
import type { RecogniserName } from './model-files.ts';
import { readPage } from './read-page.ts';
import type { RunStep } from './steps.ts';
import { stepsHere, testImage } from './test-steps.ts';

const asked: RecogniserName[] = [];
let run: RunStep;

beforeAll(async () => {
  const steps = await stepsHere();
  run = (name, input) => {
    if ('by' in input) asked.push(input.by);
    return steps(name, input);
  };
}, 60_000);

async function read(file: string, features: readonly PageFeature[], languages?: Wants['languages']) {
  asked.length = 0;
  const wants = { features: new Set(features), languages };
  return readPage({ raster: await testImage(file), wants, enableRotate: false }, run, createSlabs(1e8));
}

test('a picture of greetings, each in its own language, comes back complete', async () => {
  const greetings = await readFile(new URL('test-images/greetings.txt', import.meta.url), 'utf8');
  expect((await read('greetings.png', ['scripts'])).text).toBe(greetings.trim());
}, 60_000);

test('languages decide who reads', async () => {
  await read('greetings.png', ['scripts'], ['ko', 'ru']);
  expect(new Set(asked)).toEqual(new Set(['recognise-scripts']));
  await read('greetings.png', ['scripts'], ['de']);
  expect(new Set(asked)).toEqual(new Set(['recognise']));
}, 60_000);

test('formulas and fractions within the text are maths, and nothing else is', async () => {
  const { blocks } = await read('maths.png', ['blocks']);
  const text = writeMarkdown(blocks!);
  const maths = [...text.matchAll(/\$([^$]+)\$/g)].map(([, latex]) => latex!.replaceAll(' ', ''));
  expect(maths).toEqual([
    ...['a_{n}', 'b_{n}\\rightarrow0', 'x\\in\\mathbb{R}', 'f(x)=x^{2}+1'],
    ...['\\frac{2}{17}', '\\frac{5}{17}', '\\frac{7}{19}'],
    '\\lambda_{1}\\leq\\lambda_{2}',
  ]);
  expect(text).toContain(
    "the teacher's remark about John's proof doesn't change it. The number of members rose by 45%",
  );
}, 60_000);

test('indices and exponents in the cells of a table are raised and lowered', async () => {
  const { tables } = await read('units.png', ['tables']);
  const cells = tables!.flatMap((table) => table.cells.map(({ text }) => text));
  for (const text of ['27m²', '3 × 10⁸ m s⁻¹', '10⁴', '1.6 × 10⁻¹⁹ C', 'H₂O', "it's", '2,104'])
    expect(cells).toContain(text);
}, 60_000);
