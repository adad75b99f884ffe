import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../../../testing/processor-ms.ts';
import { adapterOf, adapters } from '../adapters/adapters.ts';
import type { Found, Share } from './found.ts';
import { syntaxes } from './syntaxes.ts';
import { readMineruLayout } from './tagged.ts';

const thousandth = (numbers: readonly number[]): Share | undefined =>
  numbers.length === 4 ? [numbers[0]! / 1000, numbers[1]! / 1000, numbers[2]! / 1000, numbers[3]! / 1000] : undefined;
const read = (name: keyof typeof syntaxes, text: string, cut = false): Found[] => syntaxes[name](text, thousandth, cut);
const said = (found: Found): string =>
  found.kind === 'table'
    ? found.table.cells.map(({ text }) => text).join('|')
    : found.kind === 'formula'
      ? found.latex
      : found.kind === 'code'
        ? found.text
        : found.kind === 'list'
          ? found.items
              .map(
                ({ mark, content }) =>
                  `${mark} ${content.map((span) => ('text' in span ? span.text : span.latex)).join('')}`,
              )
              .join('/')
          : 'content' in found
            ? found.content.map((span) => ('text' in span ? span.text : `$${span.latex}$`)).join('')
            : '';
const told = (found: readonly Found[]) => found.map((each) => [each.kind, said(each)]);

describe('what models answer in', () => {
  it('Markdown, with tables in HTML and formulas', () => {
    const text =
      '```markdown\n# A *title*\n\nSome $x^2$ and\nmore.\n\n## Part\n\n1. one\n2. two\n   - deep\n\n$$\nE = mc^2 \\tag{3}\n$$\n\n<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>\n\n| p | q |\n|---|---|\n| r | s |\n\n![](x.png)\n```';
    expect(told(read('markdown', text))).toEqual([
      ['title', 'A title'],
      ['paragraph', 'Some $x^2$ and more.'],
      ['heading', 'Part'],
      ['list', '1. one/2. two/• deep'],
      ['formula', 'E = mc^2'],
      ['table', 'a|b|c'],
      ['table', 'p|q|r|s'],
      ['figure', ''],
    ]);
  });

  it('divs that say where they stand', () => {
    const found = read(
      'html',
      '<div data-bbox="10 20 500 60" data-label="Section-Header"><h2>Part</h2></div><div data-label="Text" data-bbox="10 80 500 100"><p>One <b>bold</b> word.</p></div><div data-label="Page-Footer" data-bbox="0 950 1000 990">7</div><div data-label="Equation-Block" data-bbox="0 1 2 3"><math display="block">a+b</math></div>',
    );
    expect(told(found)).toEqual([
      ['heading', 'Part'],
      ['paragraph', 'One bold word.'],
      ['footer', '7'],
      ['formula', 'a+b'],
    ]);
    expect(found[0]!.at).toEqual([0.01, 0.02, 0.5, 0.06]);
  });

  it('a JSON list, cut anywhere', () => {
    const list = [
      { bbox: [0, 0, 500, 50], category: 'Title', text: '# On Things' },
      { bbox: [0, 60, 500, 200], category: 'Text', text: 'Things are many.' },
      { bbox: [0, 210, 500, 300], category: 'Picture' },
      { bbox: [0, 310, 500, 400], category: 'Table', text: '<table><tr><td>1</td></tr></table>' },
      { bbox: '0 410 500 450', category: 'Formula', text: '$$x$$' },
    ];
    const text = JSON.stringify(list);
    expect(told(read('json-list', text))).toEqual([
      ['title', 'On Things'],
      ['paragraph', 'Things are many.'],
      ['figure', ''],
      ['table', '1'],
      ['formula', 'x'],
    ]);
    expect(read('json-list', text).map(({ at }) => at?.[1])).toEqual([0, 0.06, 0.21, 0.31, 0.41]);
    expect(read('json-list', text.slice(0, text.indexOf('Picture')))).toHaveLength(2);
  });

  it('references and detections', () => {
    const text =
      '<|ref|>title<|/ref|><|det|>[[10, 20, 500, 60]]<|/det|>\n# On Things\n\n<|ref|>text<|/ref|><|det|>[[10, 80, 500, 100]]<|/det|>\nThings are many.\n<|ref|>image<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n';
    const found = read('ref-det', text);
    expect(told(found)).toEqual([
      ['title', 'On Things'],
      ['paragraph', 'Things are many.'],
      ['figure', ''],
    ]);
    expect(found[1]!.at).toEqual([0.01, 0.08, 0.5, 0.1]);
  });

  it('images that are no images', () => {
    const found = read(
      'image-lines',
      '![title](10,20,500,60) On \\$ Things\n![text](10,80,500,100) Things are\n![text+](10,110,500,130) many.\n![page_number](1,2,3,4) 7',
    );
    expect(told(found)).toEqual([
      ['title', 'On $ Things'],
      ['paragraph', 'Things are many.'],
      ['page_number', '7'],
    ]);
    expect(found[0]!.at).toEqual([0.01, 0.02, 0.5, 0.06]);
  });

  it('DocTags, with tags left open', () => {
    const text =
      '<doctag><section_header_level_1><loc_10><loc_20><loc_400><loc_40>Part &amp; more</section_header_level_1><text><loc_1><loc_2><loc_3><loc_4>One<text><loc_1><loc_2><loc_3><loc_4>Two</text><otsl><loc_1><loc_2><loc_3><loc_4><ched>a<lcel><nl><fcel>b<ecel><nl></otsl><unordered_list><list_item><loc_1><loc_2><loc_3><loc_4>• item</list_item></unordered_list><picture><loc_1><loc_2><loc_3><loc_4></picture>';
    const found = read('doctags', text);
    expect(told(found)).toEqual([
      ['heading', 'Part & more'],
      ['paragraph', 'One'],
      ['paragraph', 'Two'],
      ['table', 'a|b|'],
      ['list', '• item'],
      ['figure', ''],
    ]);
    expect(found[0]!.at).toEqual([0.01, 0.02, 0.4, 0.04]);
  });

  it('tables in OTSL or HTML, cut in a row', () => {
    expect(told(read('table', '<fcel>a<fcel>b<nl><fcel>c<fcel>d', true))).toEqual([['table', 'a|b']]);
    expect(told(read('table', '<table><tr><td>a</td></tr><tr><td>b', true))).toEqual([['table', 'a']]);
    expect(told(read('table', '<fcel>a<fcel>b<nl><ucel><fcel>d<nl>'))).toEqual([['table', 'a|b|d']]);
  });

  it('front matter, text, LaTeX', () => {
    expect(told(read('front-matter', '---\nprimary_language: en\n---\nText.'))).toEqual([['paragraph', 'Text.']]);
    expect(told(read('text', 'a\n\nb'))).toEqual([
      ['paragraph', 'a'],
      ['paragraph', 'b'],
    ]);
    expect(told(read('latex', '\\[ a \\]\n\n$$b$$'))).toEqual([
      ['formula', 'a'],
      ['formula', 'b'],
    ]);
  });

  it('a layout in boxes', () => {
    const found = readMineruLayout(
      '<|box_start|>100 200 300 400<|box_end|><|ref_start|>table<|ref_end|><|rotate_up|>',
      thousandth,
    );
    expect(found).toEqual([{ label: 'table', at: [0.1, 0.2, 0.3, 0.4] }]);
  });

  it('anything at all, without harm and in time', () => {
    const pieces = fc.constantFrom(
      '<table>',
      '<tr><td>',
      '</td>',
      '![text](1,2,3,4) ',
      '<|ref|>',
      '<|/ref|><|det|>[[',
      '<loc_1>',
      '<text>',
      '<fcel>',
      '<nl>',
      '$$',
      '$',
      '\\[',
      '```',
      '[',
      '{"bbox":',
      '"',
      '\\',
      '\n',
      '- ',
      '# ',
      '|',
      'x',
      '---\n',
      '<math>',
      '<div data-bbox="1 2 3 4">',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), fc.boolean(), (parts, cut) => {
        for (const name of Object.keys(syntaxes) as (keyof typeof syntaxes)[]) read(name, parts.join(''), cut);
      }),
      { numRuns: 100 },
    );
    for (const piece of [
      '<div>',
      '<table><tr><td>',
      '![text](',
      '<|ref|>a',
      '$x ',
      '$$',
      '\\[',
      '[',
      '{"a":',
      '- ',
      '<text>',
      '<fcel>',
      '`',
      '*a',
    ]) {
      const start = processorMs();
      for (const name of Object.keys(syntaxes) as (keyof typeof syntaxes)[])
        read(name, piece.repeat(Math.floor(20_000 / piece.length)), true);
      expect(processorMs() - start).toBeLessThan(20_000);
    }
  });
});

describe('adapters', () => {
  it.each([
    ['PaddlePaddle/PaddleOCR-VL-1.5', 'paddleocr-vl'],
    ['opendatalab/MinerU2.5-2509-1.2B', 'mineru'],
    ['zai-org/GLM-OCR', 'glm-ocr'],
    ['glm-ocr:latest', 'glm-ocr'],
    ['deepseek-ai/DeepSeek-OCR-2', 'deepseek-ocr'],
    ['rednote-hilab/dots.ocr', 'dots-ocr'],
    ['tencent/HunyuanOCR', 'hunyuan-ocr'],
    ['Qwen/Qwen3-VL-8B-Instruct', 'qwen3-vl'],
    ['qwen3.5:9b', 'qwen3-vl'],
    ['Qwen/Qwen2.5-VL-7B-Instruct', 'qwen2.5-vl'],
    ['ibm-granite/granite-docling-258M', 'docling'],
    ['lightonai/LightOnOCR-3-1B', 'lighton-ocr-3'],
    ['lightonai/LightOnOCR-2-1B', 'lighton-ocr'],
    ['datalab-to/surya-2', 'surya'],
    ['allenai/olmOCR-2-7B-1025', 'olmocr'],
    ['datalab-to/chandra-ocr-2', 'chandra-2'],
    ['datalab-to/chandra', 'chandra'],
    ['nanonets/Nanonets-OCR2-3B', 'nanonets-ocr'],
    ['gemma3:4b', 'general'],
    ['qwen-vl-ocr-latest', 'qwen-ocr'],
    ['qwen3.5-ocr', 'qwen-ocr'],
  ])('%s is asked as %s', (model, name) => {
    expect(adapterOf(model).name).toBe(name);
  });

  it('ask for something, and have names of their own', () => {
    expect(new Set(adapters.map(({ name }) => name)).size).toBe(adapters.length);
    for (const { asks, mode } of adapters)
      expect(mode === 'crop' ? asks.text : (asks.page ?? asks.question)).toBeDefined();
  });
});
