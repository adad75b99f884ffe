import { describe, expect, it } from 'vitest';
import { block, text } from '../document/write/testing/blocks.ts';
import type { Page } from '../types/page.ts';
import { answer } from './answer.ts';
import { prompts } from './prompts.ts';
import type { Answer, Question } from './question.ts';
import { engineOf, image, page } from './test-pages.ts';

const question = (more: Partial<Question> = {}): Question => ({
  ...{ images: [image()], words: false, task: 'document_parsing' },
  ...{ model: { factor: 28, minPixels: 3136, maxPixels: 6_422_528 }, signal: new AbortController().signal },
  ...more,
});

async function ask(asked: Question, pages: readonly Page[]): Promise<{ pieces: string[]; final: Answer }> {
  const pieces: string[] = [];
  const stream = answer(asked, engineOf(pages));
  for (;;) {
    const step = await stream.next();
    if (step.done) return { pieces, final: step.value };
    pieces.push(step.value.text);
  }
}

const first = page([], {
  blocks: [
    block({ kind: 'header', content: text('A running head') }),
    block({ kind: 'title', content: text('On Things') }, 40),
    block({ kind: 'heading', level: 1, content: text('Introduction') }, 80),
    block({ kind: 'paragraph', content: text('Things are many.') }, 120),
    block({ kind: 'paragraph', content: text('Some of them go') }, 160),
  ],
});
const second = page([], {
  index: 1,
  blocks: [
    block({ kind: 'paragraph', content: text('on over the page.') }),
    block({ kind: 'heading', level: 1, content: text('End') }, 40),
  ],
});

describe('document_parsing', () => {
  it('answers with a LaTeX document in a fence, named or by its prompt', async () => {
    const { final } = await ask(question(), [first]);
    expect(final.text).toMatch(/^```latex\n\\documentclass\{article\}\n[\s\S]*\\end\{document\}\n```$/);
    expect(final.text).toContain('\\title{On Things}');
    expect(final.text).not.toContain('running head');
    const prompted = await ask(question({ task: undefined, prompt: prompts.document }), [first]);
    expect(prompted.final).toEqual(final);
  });

  it('tells every block with its place, those beside the flow too', async () => {
    const { final } = await ask(question(), [first, second]);
    const { blocks } = final.ocrResult as { blocks: { kind: string; page: number; location: number[] }[] };
    expect(blocks.map(({ kind, page }) => [page, kind])).toEqual([
      [0, 'header'],
      [0, 'title'],
      [0, 'heading'],
      [0, 'paragraph'],
      [0, 'paragraph'],
      [1, 'paragraph'],
      [1, 'heading'],
    ]);
    expect(blocks[0]!.location).toHaveLength(8);
  });

  it('joins a paragraph over pages, and streams what no later page can change', async () => {
    const third = page([], { index: 2, blocks: [block({ kind: 'paragraph', content: text('Last words.') })] });
    const { pieces, final } = await ask(question(), [first, second, third]);
    expect(final.text).toContain('Some of them go on over the page.');
    expect(pieces.join('')).toBe(final.text);
    expect(pieces[0]).toBe('');
    expect(pieces[1]).toContain('Some of them go on over the page.');
    expect(pieces[1]).not.toContain('\\end{document}');
  });

  it.each([
    ['text', /^On Things\n\nIntroduction\n\nThings are many\.\n\nSome of them go$/],
    ['markdown', /^# On Things\n\n## ?Introduction/],
    ['html', /^```html\n<!DOCTYPE html>[\s\S]*<h1[^>]*>On Things<\/h1>[\s\S]*```$/],
    ['json', /^```json\n\{[\s\S]*"kind": "header"[\s\S]*```$/],
  ])('writes %s where it is asked for', async (output_format, expected) => {
    const { final } = await ask(question({ taskConfig: { output_format } }), [first]);
    expect(final.text).toMatch(expected);
  });

  it('refuses a format that there is none of', async () => {
    await expect(ask(question({ taskConfig: { output_format: 'docx' } }), [first])).rejects.toMatchObject({
      code: 'invalid_request',
      field: 'ocr_options.task_config.output_format',
    });
  });

  it('answers an empty page with an empty document', async () => {
    const { final } = await ask(question(), [page([], { blocks: [] })]);
    expect(final.text).toContain('\\begin{document}');
  });
});
