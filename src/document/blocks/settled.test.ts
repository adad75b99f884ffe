import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../../types/page.ts';
import { writeLatex } from '../write/latex/write-latex.ts';
import { writeMarkdown } from '../write/markdown/write-markdown.ts';
import { someBlocks } from '../write/testing/hostile.ts';
import { writeText } from '../write/text/write-text.ts';
import { joinPages } from './join-pages.ts';
import { settledBlocks } from './settled.ts';

const pageOf = (blocks: Page['blocks'], index: number): Page => ({
  ...{ image: 0, index, width: 1000, height: 1000, lines: [], text: '', rotation: 0 },
  ...(blocks && { blocks }),
});

test('what is settled after some pages is the beginning of what is written after all', () => {
  fc.assert(
    fc.property(fc.array(someBlocks, { minLength: 2, maxLength: 4 }), (pages) => {
      const all = pages.map(pageOf);
      const known = joinPages(all.slice(0, 2));
      const writers = [
        (blocks: ReturnType<typeof joinPages>) => writeText(blocks).trimEnd(),
        (blocks: ReturnType<typeof joinPages>) => writeMarkdown(blocks).trimEnd(),
        (blocks: ReturnType<typeof joinPages>) => writeLatex(blocks, known).replace(/\n\n\\end\{document\}\s*$/, ''),
      ];
      for (let count = 2; count < all.length; count++) {
        const settled = settledBlocks(joinPages(all.slice(0, count)));
        for (const write of writers) {
          if (write(settled).includes('\\mbox{}')) continue;
          expect(write(joinPages(all)).startsWith(write(settled))).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});
