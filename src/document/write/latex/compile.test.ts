import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../types/block.ts';
import { block, tableOf, text } from '../testing/blocks.ts';
import { errorOf, hasEngine } from '../testing/compile.ts';
import { hostileFormulas, hostileTexts, someBlocks } from '../testing/hostile.ts';
import { knownCommands } from './maths/commands.ts';
import { writeLatex } from './write-latex.ts';

const missing = !hasEngine('xelatex');
if (missing) console.log('skipped, because xelatex is not here: whether LaTeX answers compile');

/** Every command that formulas may use, alone and as a script. */
function commands(): Block[] {
  const quad = block({ kind: 'figure' }).quad;
  return [...knownCommands].map(([name, count]) => {
    const latex = `\\${name} ${'{ a } '.repeat(count)} x ^ \\${name} ${'b '.repeat(count)}`;
    return block({ kind: 'formula', formula: { latex, quad, confidence: 1 } });
  });
}

/** Every hostile text in every kind of block, every formula in a line and on its own. */
function collection(): Block[] {
  const quad = block({ kind: 'figure' }).quad;
  return [
    ...hostileTexts.flatMap((value): Block[] => [
      block({ kind: 'title', content: text(value) }),
      block({ kind: 'heading', level: 2, content: text(value) }),
      block({
        kind: 'paragraph',
        content: [{ text: value, bold: true }, { text: value, italic: true }, { text: value }],
      }),
      block({ kind: 'list', ordered: true, items: [{ depth: 1, mark: value.slice(0, 9), content: text(value) }] }),
      block({
        kind: 'table',
        table: tableOf([
          [value, undefined],
          ['a', value],
          [value, value],
        ]),
      }),
      block({ kind: 'figure' }),
      block({ kind: 'caption', content: text(value) }),
      block({ kind: 'code', text: value }),
      block({ kind: 'footnote', content: text(value) }),
      block({ kind: 'reference', content: text(`[1] ${value}`) }),
      block({ kind: 'reference', content: text(value) }),
    ]),
    ...hostileFormulas.flatMap((latex): Block[] => [
      block({ kind: 'formula', formula: { latex, quad, confidence: 1 }, number: '1 & 2' }),
      block({ kind: 'paragraph', content: [{ text: 'a ' }, { latex }, { text: ' b' }] }),
    ]),
  ];
}

test.skipIf(missing)('hostile text of every script compiles in every kind of block', { timeout: 300_000 }, () => {
  expect(errorOf(writeLatex([...collection(), ...commands()]))).toBeUndefined();
});

test.skipIf(missing)('random pages compile', { timeout: 300_000 }, () => {
  const pages = fc.sample(someBlocks, { numRuns: Number(process.env.INKSTONE_PROPERTY_RUNS ?? 60), seed: 7 });
  expect(errorOf(writeLatex(pages.flat()))).toBeUndefined();
});
