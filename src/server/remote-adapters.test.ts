import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../conformance/remote/stand-in.mjs';
import { createEngines, openRemotes } from '../engines/open-engines.ts';
import { adapterOf, adapters } from '../engines/remote/adapters/adapters.ts';
import { configSchema } from '../engines/remote/config/config.ts';
import type { SyntaxName } from '../engines/remote/syntax/syntaxes.ts';
import { readerOf } from '../engines/testing/read-pages.ts';
import { readSettings } from '../settings/settings.ts';
import { box, line, page } from '../tasks/test-pages.ts';
import type { Block } from '../types/block.ts';
import { taskNames } from '../types/request.ts';
import { chat, chatPath, edge, generation, generationPath } from './testing/fake.ts';

/** One page that the test knows, in every syntax that a model may answer in. */
const title = 'Invoice 4711';
const paragraph = 'Paid on 3 May by card.';
const latex = 'a + b';
const lines = [
  line(title, box(100, 100, 300, 40)),
  line(paragraph, box(100, 200, 400, 40)),
  line('Total', box(100, 300, 100, 40)),
  line('1,284.50', box(300, 300, 150, 40)),
];
const at = (top: number) => ({ quad: box(100, top, 400, 40), confidence: 0.9, lines: [] });
const cells = ['Total', '1,284.50'].map((text, column) => ({
  ...{ row: 0, column, rowSpan: 1, columnSpan: 1, text, confidence: 0.9 },
  quad: box(100 + 200 * column, 300, 150, 40),
}));
const table = { rows: 1, columns: 2, cells, quad: box(100, 300, 400, 40), confidence: 0.9 };
const blocks: Block[] = [
  { kind: 'title', content: [{ text: title }], ...at(100) },
  { kind: 'paragraph', content: [{ text: paragraph }], ...at(200) },
  { kind: 'table', table, ...at(300) },
  { kind: 'formula', formula: { latex, quad: box(100, 400, 400, 40), confidence: 1 }, ...at(400) },
];
const seen = page(lines, { width: 1000, height: 1400, blocks, tables: [table], formulas: [] });

const html = '<table><tr><td>Total</td><td>1,284.50</td></tr></table>';
const otsl = '<fcel>Total<fcel>1,284.50<nl>';
const markdown = `# ${title}\n\n${paragraph}\n\n${html}\n\n$$${latex}$$`;
const places = [
  [100, 71, 500, 100],
  [100, 143, 500, 171],
  [100, 214, 500, 243],
  [100, 286, 500, 314],
] as const;

/** @param scale what the model's coordinates run to; pixels of the picture, which is 1000 × 1400 */
function pageIn(syntax: SyntaxName, scale: number | 'pixels'): string {
  const boxes = places.map((share) =>
    share.map((value, i) => Math.round(scale === 'pixels' ? value * (i % 2 ? 1.4 : 1) : (value * scale) / 1000)),
  );
  const parts = [title, paragraph, html, latex];
  switch (syntax) {
    case 'html':
      return ['Title', 'Text', 'Table', 'Equation-Block']
        .map((label, i) => {
          const inner = [`<h1>${title}</h1>`, `<p>${paragraph}</p>`, html, `<math display="block">${latex}</math>`][i];
          return `<div data-label="${label}" data-bbox="${boxes[i]!.join(' ')}">${inner}</div>`;
        })
        .join('');
    case 'json-list':
      return JSON.stringify(
        ['Title', 'Text', 'Table', 'Formula'].map((category, i) => ({ bbox: boxes[i], category, text: parts[i] })),
      );
    case 'ref-det':
      return ['title', 'text', 'table', 'equation']
        .map(
          (label, i) =>
            `<|ref|>${label}<|/ref|><|det|>[[${boxes[i]!.join(', ')}]]<|/det|>\n${i === 0 ? `# ${title}` : i === 3 ? `\\[${latex}\\]` : parts[i]}\n`,
        )
        .join('\n');
    case 'image-lines':
      return ['title', 'text', 'table', 'formula']
        .map((label, i) => `![${label}](${boxes[i]!.join(',')}) ${i === 3 ? `$$${latex}$$` : parts[i]}`)
        .join('\n');
    case 'doctags': {
      const tags = ['title', 'text', 'otsl', 'formula'];
      return `<doctag>${tags.map((tag, i) => `<${tag}>${boxes[i]!.map((value) => `<loc_${value}>`).join('')}${tag === 'otsl' ? otsl : parts[i]}</${tag}>`).join('\n')}</doctag>`;
    }
    case 'front-matter':
      return `---\nprimary_language: en\nis_table: false\n---\n${markdown}`;
    case 'table':
      return html;
    case 'latex':
      return `\\[${latex}\\]`;
    case 'text':
      return [title, paragraph, 'Total 1,284.50'].join('\n');
    default:
      return markdown;
  }
}

const names: Record<string, string> = {
  'paddleocr-vl': 'PaddleOCR-VL',
  mineru: 'MinerU2.5',
  'glm-ocr': 'GLM-OCR',
  'deepseek-ocr': 'DeepSeek-OCR',
  'unlimited-ocr': 'Unlimited-OCR',
  'dots-ocr': 'dots.ocr',
  'hunyuan-ocr': 'HunyuanOCR',
  'qwen3-vl': 'Qwen3-VL-8B',
  'qwen2.5-vl': 'Qwen2.5-VL-7B',
  docling: 'granite-docling-258M',
  'lighton-ocr-3': 'LightOnOCR-3-1B',
  'lighton-ocr': 'LightOnOCR-2-1B',
  surya: 'surya-2',
  olmocr: 'olmOCR-2-7B',
  'chandra-2': 'chandra-ocr-2',
  chandra: 'chandra',
  'nanonets-ocr': 'Nanonets-OCR2-3B',
  'falcon-ocr': 'Falcon-OCR',
  dolphin: 'Dolphin-v2',
  general: 'some-vlm',
  'qwen-ocr': 'qwen-vl-ocr',
};

let standIn: StandIn;
let cropped = 0;
beforeAll(async () => {
  standIn = await startStandIn({
    models: Object.values(names),
    answer(body) {
      const adapter = adapterOf(String(body.model));
      const messages = body.messages as { content: string | { type: string; text?: string }[] }[];
      const content = messages.at(-1)!.content;
      const prompt = Array.isArray(content) ? content.map(({ text = '' }) => text).join('') : content;
      if (adapter.mode === 'native') return { text: markdown, result: { blocks: [] } };
      if (prompt.includes('Who paid')) return 'By card, 1,284.50.';
      const asked = Object.entries(adapter.asks).find(
        ([, how]) =>
          typeof how === 'object' &&
          prompt.startsWith(how.prompt.split('{fields}')[0]!) &&
          (how.prompt !== '' || prompt === ''),
      );
      if (!asked) throw new Error(`${adapter.name} was asked "${prompt}"`);
      const [name, how] = asked as [string, { syntax: SyntaxName }];
      if (name === 'fields') return '{"Total": "1,284.50", "Number": "4711"}';
      if (adapter.mode === 'crop' && name === 'text') return [title, paragraph][cropped++ % 2]!;
      return pageIn(how.syntax, adapter.scale ?? 1000);
    },
  });
});
afterAll(() => standIn.close());

const tasks = [undefined, ...taskNames] as const;

test.each(adapters.map(({ name }) => name))(
  '%s answers every task, plain and as a stream, in both dialects',
  async (name) => {
    const config = configSchema.parse({
      engines: { vlm: { url: standIn.url, model: names[name], concurrency: 1 } },
      routes: [{ engine: 'vlm' }],
    });
    const engine = createEngines(readerOf([seen]), config, openRemotes(config, {}), readSettings({}));
    const { post } = await edge(engine.answer);
    const adapter = adapterOf(names[name]!);
    expect(adapter.name).toBe(name);
    let calls = 0;
    for (const task of tasks) {
      for (const openai of [true, false]) {
        for (const stream of [true, false]) {
          cropped = 0;
          const options = {
            ...(task && { task }),
            ...(task === 'key_information_extraction' && { task_config: { result_schema: { Total: '', Number: '' } } }),
          };
          const more = task ? { ocr_options: options } : {};
          const response = openai
            ? await post(chatPath, chat({ stream, ...more }))
            : await post(generationPath, generation(more), stream ? { 'X-DashScope-SSE': 'enable' } : {});
          const body = await response.text();
          expect(response.status, body).toBe(200);
          check(body, task, adapter.mode);
          calls++;
        }
      }
    }
    if (adapter.asks.question && adapter.mode !== 'native') {
      const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
      const answered = await (
        await post(chatPath, chat({}, [image, { type: 'text', text: 'Who paid, and how?' }]))
      ).json();
      expect(answered).toMatchObject({ choices: [{ message: { content: 'By card, 1,284.50.' } }] });
      calls++;
    }
    console.log(`${name}: ${calls} calls`);
    await engine.close();
  },
);

/** What a task's answer holds, wherever it stands in a body. */
function check(body: string, task: (typeof tasks)[number], mode: string): void {
  expect(body).not.toContain('grounding:');
  if (mode === 'native') {
    expect(body).toContain('4711');
    return;
  }
  switch (task) {
    case 'table_parsing':
      expect(body).toContain('1,284.50');
      expect(body).toContain('<td>Total</td>');
      break;
    case 'formula_recognition':
      expect(body.replaceAll(' ', '')).toContain('a+b');
      break;
    case 'key_information_extraction':
      expect(body).toContain('1,284.50');
      expect(body).toContain('kv_result');
      break;
    case 'document_parsing':
      expect(body).toContain(title);
      expect(body).toContain('begin{document}');
      break;
    case 'advanced_recognition':
      expect(body).toContain('rotate_rect');
      expect(body).toContain(title);
      break;
    default:
      expect(body).toContain(title);
      expect(body).toContain(paragraph.slice(0, 10));
  }
}
