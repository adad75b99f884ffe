import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinPages } from '../document/blocks/join-pages.ts';
import { writeLatex } from '../document/write/latex/write-latex.ts';
import { writeMarkdown } from '../document/write/markdown/write-markdown.ts';
import { someBlocks } from '../document/write/testing/hostile.ts';
import { writeText } from '../document/write/text/write-text.ts';
import type { Block } from '../types/block.ts';
import type { Page } from '../types/page.ts';
import { documentForms } from './documents.ts';
import { type FormWriter, noPress } from './form.ts';

const pageOf = (blocks: Block[], index: number): Page => ({
  ...{ image: 0, index, width: 1000, height: 1000, lines: [], text: '', rotation: 0 },
  blocks,
});

const press = { ...noPress, searchablePdf: async () => new Uint8Array() };

async function written({ push, end }: FormWriter, pages: readonly Page[]): Promise<string> {
  const pieces = pages.map(push);
  return pieces.join('') + (await end(press)).text;
}

/** Lines end as the writer of all pages at once ends them. */
const tidy = (text: string) => text.replace(/\n{3,}/g, '\n\n').trimEnd();

test('pages written one by one are the document that all of them make', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someBlocks, { minLength: 1, maxLength: 5 }), async (made) => {
      const pages = made.map(pageOf);
      const all = joinPages(pages);
      const known = pages.length > 1 ? joinPages(pages.slice(0, 2)) : undefined;
      expect(await written(documentForms.text.writer(true), pages)).toBe(writeText(all).trimEnd());
      expect(tidy(await written(documentForms.markdown.writer(true), pages))).toBe(tidy(writeMarkdown(all)));
      const latex = `\`\`\`latex\n${writeLatex(all, known).trimEnd()}\n\`\`\``;
      expect(await written(documentForms.latex.writer(true), pages)).toBe(latex);
    }),
    { numRuns: Number(process.env.INKSTONE_PROPERTY_RUNS ?? 300) },
  );
});
