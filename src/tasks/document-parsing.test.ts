import { describe, expect, it } from 'vitest';
import { block, text } from '../document/write/testing/blocks.ts';
import type { Page } from '../types/page.ts';
import type { Question } from '../types/question.ts';
import type { Layout } from './layouts-result.ts';
import { prompts } from './prompts.ts';
import { box, page, written } from './test-pages.ts';

const task = 'document_parsing';
const ask = (pages: readonly Page[], asked: Partial<Question> = {}) => written({ task, ...asked }, pages);

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
    const final = await ask([first]);
    expect(final.text).toMatch(/^```latex\n\\documentclass\{article\}\n[\s\S]*\\end\{document\}\n```$/);
    expect(final.text).toContain('\\title{On Things}');
    expect(final.text).not.toContain('running head');
    const prompted = await ask([first], { task: undefined, prompt: prompts.document });
    expect([prompted.text, prompted.ocrResult]).toEqual([final.text, final.ocrResult]);
  });

  it('tells every block with its place, those beside the flow too', async () => {
    const { ocrResult } = await ask([first, second]);
    const { blocks } = ocrResult as { blocks: { kind: string; page: number; location: number[] }[] };
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

  it("tells the service's layouts beside them, a page and a type each", async () => {
    const table = { rows: 1, columns: 1, cells: [], quad: box(10, 0, 490, 20), confidence: 1 };
    const third = page([], {
      index: 2,
      height: 900,
      blocks: [
        block({ kind: 'figure' }),
        block({ kind: 'table', table }, 40),
        block({ kind: 'page_number', content: text('3') }, 860),
      ],
    });
    const { ocrResult } = await ask([first, second, third]);
    const { layouts, blocks } = ocrResult as { layouts: Layout[]; blocks: object[] };
    expect(layouts).toHaveLength(blocks.length);
    expect(layouts.map(({ pageNum, type, subType }) => `${pageNum} ${type} ${subType}`)).toEqual([
      '0 head none',
      '0 title doc_title',
      '0 title para_title',
      '0 text para',
      '0 text para',
      '1 text para',
      '1 title para_title',
      '2 figure picture',
      '2 table none',
      '2 foot_pagenum none',
    ]);
    expect(layouts[1]).toMatchObject({
      text: 'On Things',
      markdownContent: '# On Things',
      level: 0,
      index: 1,
      uniqueId: expect.stringMatching(/^[0-9a-f]{32}$/),
      pos: [
        { x: 10, y: 40 },
        { x: 500, y: 40 },
        { x: 500, y: 60 },
        { x: 10, y: 60 },
      ],
      blocks: [],
    });
    expect(layouts[0]).toMatchObject({ text: 'A running head', markdownContent: '' });
    expect(layouts.map(({ level }) => level)).toEqual([1, 0, 1, 2, 2, 2, 1, 2, 2, 2]);
    expect(layouts[7]!.markdownContent).toBe('![](figure-1.png)');
    expect(new Set(layouts.map(({ uniqueId }) => uniqueId)).size).toBe(layouts.length);
  });

  it('tells where blocks stand beside each other', async () => {
    const at = (x: number, width: number, y: number) => ({
      ...block({ kind: 'paragraph' as const, content: text('x') }),
      quad: box(x, y, width, 20),
    });
    const { ocrResult } = await ask([
      page([], { blocks: [at(0, 1000, 0), at(400, 200, 40), at(700, 300, 80), at(50, 600, 120)] }),
    ]);
    expect((ocrResult as { layouts: Layout[] }).layouts.map(({ alignment }) => alignment)).toEqual([
      'left',
      'center',
      'right',
      'left',
    ]);
  });

  it('writes Markdown for a model that does, unless LaTeX is asked for', async () => {
    const model = { factor: 32, minPixels: 3072, maxPixels: 8_388_608, documents: 'markdown' } as const;
    expect((await ask([first], { model })).text).toMatch(/^# On Things/);
    expect((await ask([first], { model, taskConfig: { output_format: 'latex' } })).text).toMatch(/^```latex/);
    const prompted = { model, task: undefined };
    expect((await ask([first], { ...prompted, prompt: prompts.document })).text).toMatch(/^```latex/);
  });

  it('joins a paragraph over pages, and streams what no later page can change', async () => {
    const third = page([], { index: 2, blocks: [block({ kind: 'paragraph', content: text('Last words.') })] });
    const { pieces, text: whole } = await ask([first, second, third]);
    expect(whole).toContain('Some of them go on over the page.');
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
    expect((await ask([first], { taskConfig: { output_format } })).text).toMatch(expected);
  });

  it('leaves the fence out where it is told to', async () => {
    const { text: bare } = await ask([first], { taskConfig: { output_format: 'html', fenced: false } });
    expect(bare).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>$/);
  });

  it('gives a searchable PDF as a file beside the plain text', async () => {
    const {
      file,
      text: plain,
      wants,
      ocrResult,
    } = await ask([page([], { text: 'words' })], {
      taskConfig: { output_format: 'pdf' },
    });
    expect([plain, ocrResult]).toEqual(['words', undefined]);
    expect(file).toMatchObject({ name: 'document.pdf', mediaType: 'application/pdf' });
    expect(wants.features).toEqual(new Set(['words', 'scripts']));
  });

  it('gives the pictures of figures beside the text that names them', async () => {
    const taskConfig = { output_format: 'markdown', figures: true };
    const { ocrResult } = await ask([page([], { blocks: [block({ kind: 'figure' })] })], { taskConfig });
    expect(ocrResult?.figures).toEqual([
      { name: 'figure-1.png', image: 0, page: 0, picture: 'data:image/jpeg;base64,AQ==' },
      { name: 'figure-2.png', image: 0, page: 0, picture: null },
    ]);
  });

  it('refuses a format that there is none of', async () => {
    for (const [name, value] of Object.entries({ output_format: 'docx', fenced: 'no', figures: 'no' }))
      await expect(ask([first], { taskConfig: { [name]: value } })).rejects.toMatchObject({
        code: 'invalid_request',
        field: `ocr_options.task_config.${name}`,
      });
  });

  it('answers an empty page with an empty document', async () => {
    expect((await ask([page([], { blocks: [] })])).text).toContain('\\begin{document}');
  });
});
