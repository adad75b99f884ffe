import { expect, test } from 'vitest';
import { documentJson } from '../document/write/json/document-json.ts';
import { recorded } from './golden.ts';
import { pageNames, wishesOf } from './page-file.ts';
import { pageReader } from './read-answers.ts';

const documents = pageNames().filter((name) => wishesOf(name).want.includes('blocks'));

/** Letters and figures, in any order: what stands between them may change where lines are joined. */
const signs = (text: string) => [...(text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');

test.each(documents)('%s: what was read is in exactly one block, and nothing else is', async (name) => {
  const page = await pageReader(wishesOf(name), recorded(name).from)('blocks');
  const inBlocks = (page.blocks ?? []).flatMap(({ lines }) => lines).filter((line) => line.maths || signs(line.text));
  const read = page.lines.map(({ text }) => signs(text)).filter((text) => text !== '');
  for (const { text } of inBlocks.filter(({ maths }) => !maths)) {
    const at = read.indexOf(signs(text));
    expect(at, text).toBeGreaterThanOrEqual(0);
    read.splice(at, 1);
  }
  // Lines above and below a bar are one line with a fraction.
  const maths = inBlocks.filter((line) => line.maths).length;
  expect(read.length).toBeGreaterThanOrEqual(maths);
  expect(read.length).toBeLessThanOrEqual(3 * maths);
  const written = documentJson([page]).pages[0]!.blocks;
  for (const [i, block] of (page.blocks ?? []).entries()) {
    // A formula is read from its picture, in signs of its own.
    if (block.kind === 'formula' || block.lines.some(({ maths }) => maths)) continue;
    expect(signs(written[i]!.text), block.kind).toBe(signs(block.lines.map(({ text }) => text).join('')));
  }
});
