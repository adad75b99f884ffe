import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInReply, startStandIn } from '../../../conformance/remote/stand-in.mjs';
import { readSettings } from '../../settings/settings.ts';
import { box, image, line, page } from '../../tasks/test-pages.ts';
import type { Answer } from '../../types/answer.ts';
import type { Page } from '../../types/page.ts';
import type { Question } from '../../types/question.ts';
import { createEngines, openRemotes } from '../open-engines.ts';
import { readerOf } from '../testing/read-pages.ts';
import { type Config, configSchema } from './config/config.ts';

let standIn: StandIn;
afterEach(() => standIn?.close());

const seen: Page = page(
  [
    line('Invoice 4711', box(100, 100, 300, 40)),
    line('Total 1,284.50 EUR', box(100, 200, 400, 40)),
    line('Paid on 3 May', box(100, 300, 300, 40)),
  ],
  { width: 1000, height: 1400 },
);

interface Setting {
  readonly model?: string;
  readonly route?: object;
  readonly env?: Record<string, string>;
  readonly seen?: readonly Page[];
}

async function ask(
  reply: (prompt: string, number: number) => string | StandInReply,
  question: Partial<Question>,
  setting: Setting = {},
) {
  standIn = await startStandIn({
    answer: (body, number) => {
      const messages = body.messages as { content: string | { text?: string }[] }[];
      const content = messages.at(-1)!.content;
      const prompt = Array.isArray(content) ? content.map(({ text = '' }) => text).join('') : content;
      return reply(prompt, number);
    },
  });
  const config: Config = configSchema.parse({
    engines: { vlm: { url: standIn.url, model: setting.model ?? 'qwen3-vl', first_ms: 500, idle_ms: 500 } },
    routes: [{ engine: 'vlm', ...setting.route }],
  });
  const reader = readerOf(setting.seen ?? [seen]);
  const settings = readSettings({ ...setting.env });
  const engine = createEngines(reader, config, openRemotes(config, {}), settings);
  const stream = engine.answer({
    ...{ images: [image()], words: false, signal: new AbortController().signal },
    model: { id: 'qwen-vl-ocr', factor: 32, minPixels: 3072, maxPixels: 8_388_608 },
    ...question,
  });
  const pieces: string[] = [];
  let answer: Answer;
  for (;;) {
    const step = await stream.next();
    if (step.done) {
      answer = step.value;
      break;
    }
    pieces.push(step.value.text);
  }
  await engine.close();
  return { pieces, answer, asked: standIn.seen.map(({ body }) => body) };
}

const html =
  '<div data-bbox="100 71 400 100"><h1>Invoice 4711</h1></div><div data-bbox="100 142 500 172"><p>Total 1,284.50 EUR</p></div><p>Paid on 3 May</p>';

describe('an engine that is named', () => {
  const never = { route: { tasks: 'formula_recognition' } };
  it('answers whatever the routes say', async () => {
    const named = await ask(() => html, { task: 'advanced_recognition', engine: 'vlm' }, never);
    expect(named.asked).toHaveLength(1);
    const embedded = await ask(() => html, { task: 'advanced_recognition', engine: 'embedded' });
    expect(embedded.asked).toHaveLength(0);
  });

  it('is refused where there is none of that name', async () => {
    const refused = ask(() => html, { engine: 'gone' });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_request', field: 'ocr_options.engine' });
    await expect(refused).rejects.toThrow('embedded, vlm');
  });
});

describe('a page that a model reads', () => {
  it('is text with the places of the embedded engine, and its own', async () => {
    const { answer, asked } = await ask(() => html, { task: 'advanced_recognition' });
    const { words_info: words } = answer.ocrResult as {
      words_info: { text: string; location: number[]; grounded?: boolean }[];
    };
    expect(words.map(({ text }) => text)).toEqual(['Invoice 4711', 'Total 1,284.50 EUR', 'Paid on 3 May']);
    expect(words[2]!.location).toEqual([100, 300, 400, 300, 400, 340, 100, 340]);
    expect(words.some(({ grounded }) => grounded === false)).toBe(false);
    expect(answer.warnings).toEqual([]);
    expect(answer.usage.remote).toEqual({ inputTokens: 100, outputTokens: expect.any(Number) });
    expect(asked[0]).toMatchObject({
      model: 'qwen3-vl',
      temperature: 0,
      chat_template_kwargs: { enable_thinking: false },
    });
    expect(JSON.stringify(asked[0])).toContain('data:image/png;base64,');
  });

  it('is a document, a table, a formula', async () => {
    const document = await ask(() => html, { task: 'document_parsing', taskConfig: { output_format: 'markdown' } });
    expect(document.answer.text).toBe('# Invoice 4711\n\nTotal 1,284.50 EUR\n\nPaid on 3 May');
    await standIn.close();
    const table = await ask(() => '<table><tr><td>Total</td><td>1,284.50</td></tr></table>', { task: 'table_parsing' });
    expect(table.answer.text).toContain('<td>1,284.50</td>');
    await standIn.close();
    expect((await ask(() => '$$a+b$$', { task: 'formula_recognition' })).answer.text).toBe('$$a+b$$');
  });

  it('is marked where a digit is not on the page, or mended', async () => {
    const wrong = html.replace('1,284.50', '1,234.50');
    const warned = await ask(() => wrong, { task: 'advanced_recognition' });
    const { words_info: words, differences } = warned.answer.ocrResult as {
      words_info: { grounded?: boolean }[];
      differences: unknown[];
    };
    expect(words.map(({ grounded }) => grounded)).toEqual([undefined, false, undefined]);
    expect(differences).toEqual([{ image: 0, page: 0, remote: '1,234.50', embedded: '1,284.50' }]);
    expect(warned.answer.warnings[0]).toMatch(/grounding: 1 of vlm's words .*"1,234.50" \("1,284.50" is read there\)/);
    await standIn.close();
    const mended = await ask(() => wrong, {}, { env: { INKSTONE_GROUNDING: 'replace' } });
    expect(mended.answer.text).toContain('1,284.50');
    await standIn.close();
    const off = await ask(() => wrong, {}, { env: { INKSTONE_GROUNDING: 'off' } });
    expect(off.answer.warnings).toEqual([]);
  });

  it('gives values with their places', async () => {
    const { answer } = await ask(() => '```json\n{"total": "1,284.50 EUR", "number": "9999"}\n```', {
      task: 'key_information_extraction',
      taskConfig: { result_schema: { number: '', total: '', missing: '' } },
    });
    const { kv_result: values, fields } = answer.ocrResult as {
      kv_result: object;
      fields: { path: string; lines: number[]; grounded?: boolean }[];
    };
    expect(values).toEqual({ number: '9999', total: '1,284.50 EUR', missing: null });
    expect(fields).toMatchObject([
      { path: 'total', lines: [1] },
      { path: 'number', grounded: false },
    ]);
  });

  it('is read part by part where a model reads no pages', async () => {
    const blocks = [
      { kind: 'title' as const, content: [{ text: 'x' }], quad: box(100, 100, 300, 40), confidence: 0.9, lines: [] },
      {
        kind: 'paragraph' as const,
        content: [{ text: 'y' }],
        quad: box(100, 200, 400, 40),
        confidence: 0.9,
        lines: [],
      },
    ];
    const { answer, asked } = await ask(
      (_, number) => (number === 0 ? 'Invoice 4711' : 'Total 1,284.50 EUR'),
      { task: 'document_parsing', taskConfig: { output_format: 'markdown' } },
      { model: 'glm-ocr', seen: [{ ...seen, blocks }] },
    );
    expect(answer.text).toBe('# Invoice 4711\n\nTotal 1,284.50 EUR');
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({ stop: ['<|user|>', '<|endoftext|>'], top_k: 1 });
  });

  it('is read by the embedded engine where the model does not answer', async () => {
    const { answer } = await ask(() => ({ fault: 'status', status: 400 }), {});
    expect(answer.text).toBe(seen.text);
    expect(answer.warnings[0]).toMatch(/vlm did not answer for page 0 of image 0: its status is 400/);
  });

  it('goes to the model only where the embedded engine is unsure', async () => {
    const sure = await ask(() => html, {}, { route: { confidence_below: 0.9 } });
    expect(sure.asked).toHaveLength(0);
    await standIn.close();
    const unsure = await ask(() => '<p>Other</p>', {}, { route: { confidence_below: 0.9999 } });
    expect(unsure.answer.text).toBe('Other');
  });

  it('is compared', async () => {
    const { answer } = await ask(() => html.replace('3 May', '8 May'), {}, { route: { compare: true } });
    expect(answer.text).toBe(seen.text);
    expect(answer.ocrResult).toEqual({ differences: [{ image: 0, page: 0, remote: '8', embedded: '3' }] });
  });
});

describe('a question of the caller', () => {
  it('is answered as the words come, with all pages', async () => {
    const { answer, pieces, asked } = await ask(() => 'It was paid on 3 May, 99 days late.', {
      prompt: 'When was it paid?',
    });
    expect(answer.text).toBe('It was paid on 3 May, 99 days late.');
    expect(pieces.length).toBeGreaterThan(2);
    expect(answer.warnings).toEqual([expect.stringContaining('"99"')]);
    expect(JSON.stringify(asked[0])).toContain('When was it paid?');
  });

  it('is answered with the text where the model is gone', async () => {
    const { answer } = await ask(() => ({ fault: 'status', status: 400 }), { prompt: 'When was it paid?' });
    expect(answer.text).toBe(seen.text);
    expect(answer.warnings.join()).toContain('not followed');
  });

  it('breaks off with an error once words have been passed on', async () => {
    await expect(
      ask(() => ({ fault: 'end', text: 'It was paid on', at: 10 }), { prompt: 'When was it paid?' }),
    ).rejects.toMatchObject({ code: 'remote_failed' });
  });
});

describe('another server of this API', () => {
  it('gets the question as it came, and its answer comes back', async () => {
    const result = { words_info: [{ text: 'a' }] };
    const { answer, asked } = await ask(
      () => ({ text: 'a', result }),
      { task: 'advanced_recognition' },
      { model: 'qwen-vl-ocr' },
    );
    expect(answer).toMatchObject({ text: 'a', ocrResult: result, task: 'advanced_recognition' });
    expect(asked[0]).toMatchObject({ ocr_options: { task: 'advanced_recognition' } });
  });
});

it('answers for another server of this API that is gone', async () => {
  const { answer } = await ask(() => ({ fault: 'status', status: 500 }), {}, { model: 'qwen-vl-ocr' });
  expect(answer.text).toBe(seen.text);
  expect(answer.warnings).toEqual([expect.stringContaining('vlm did not answer')]);
});

describe('routes', () => {
  it.each([
    ['another model', { models: 'qwen3.5-ocr' }, {}, 0],
    ['the model', { models: ['qwen-vl-ocr'] }, {}, 1],
    ['another task', { tasks: 'table_parsing' }, {}, 0],
    ['a language', { languages: ['ru'] }, { task: 'multi_lan' as const, taskConfig: { languages: ['ru'] } }, 1],
    ['free prompts alone', { prompts: 'free' }, {}, 0],
  ])('lead by %s', async (_, route, question, calls) => {
    expect((await ask(() => html, question, { route })).asked).toHaveLength(calls);
  });
});
