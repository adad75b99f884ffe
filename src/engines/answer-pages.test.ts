import { describe, expect, it } from 'vitest';
import { prompts } from '../tasks/prompts.ts';
import { box, image, line, page } from '../tasks/test-pages.ts';
import type { Answer, Delta } from '../types/answer.ts';
import { InkstoneError } from '../types/error.ts';
import type { ModelTraits, Question } from '../types/question.ts';
import { taskNames } from '../types/request.ts';
import { createLocalEngine } from './local/local-engine.ts';
import type { PageReader } from './page-reader.ts';
import { readerOf } from './testing/read-pages.ts';

const old: ModelTraits = { factor: 28, minPixels: 3136, maxPixels: 6_422_528 };
const current: ModelTraits = { factor: 32, minPixels: 3072, maxPixels: 8_388_608 };
const question = (more: Partial<Question> = {}): Question => ({
  images: [image()],
  words: false,
  model: old,
  signal: new AbortController().signal,
  ...more,
});

async function ask(asked: Question, reader: PageReader): Promise<{ deltas: Delta[]; final: Answer }> {
  const deltas: Delta[] = [];
  const stream = createLocalEngine(reader).answer(asked);
  for (;;) {
    const step = await stream.next();
    if (step.done) return { deltas, final: step.value };
    deltas.push(step.value);
  }
}

const hello = page([line('Hello', box(10, 10, 100, 30)), line('world', box(10, 50, 100, 30))]);

describe('answering from pages', () => {
  it('gives the text of an image for the default prompt', async () => {
    const { deltas, final } = await ask(question(), readerOf([hello]));
    expect(deltas.map(({ text }) => text)).toEqual(['Hello\nworld']);
    expect(final).toMatchObject({ text: 'Hello\nworld', pages: [hello], warnings: [], task: undefined });
    expect(final).not.toHaveProperty('ocrResult');
  });

  it('passes on what the engine needs', async () => {
    const asked = question({ words: true, task: 'multi_lan', prompt: 'ignored' });
    const reader = readerOf([hello]);
    const { final } = await ask(asked, reader);
    const { images, signal } = asked;
    expect(reader.asked).toEqual([{ images, wants: { features: new Set(['scripts', 'words']) }, signal }]);
    expect(final).toMatchObject({ task: 'multi_lan', warnings: [] });
  });

  it('joins several pages by a line end, each as it comes', async () => {
    const pages = [hello, page([], { image: 1 }), page([line('end.', box(1, 1, 40, 20))], { image: 2 })];
    const images = [image(), image({ maxPixels: 3136 }), image()];
    const { deltas, final } = await ask(question({ images }), readerOf(pages));
    expect(deltas.map(({ text }) => text)).toEqual(['Hello\nworld', '\n', '\nend.']);
    expect(final.text).toBe(deltas.map(({ text }) => text).join(''));
    expect(final.usage.imageTokens).toBe(3350 + 4 + 3350);
    expect(deltas.map(({ usage }) => usage.imageTokens)).toEqual([3350, 3354, 6704]);
  });

  it("counts as the guide's samples do", async () => {
    const text =
      'INTERNATIONAL\nMOTHER LANGUAGE\nDAY\nПривіт!\n你好!\nMerhaba!\nBonjour!\nCiao!\nHello!\nOla!\nSalam!\nבר מולדת!';
    const poster = page([], { width: 6000, height: 3000, text });
    const asked = question({ task: 'multi_lan', model: current });
    const { deltas, final } = await ask(asked, readerOf([poster]));
    const usage = { inputTokens: 8229, outputTokens: 38, imageTokens: 8194, textTokens: 35 };
    expect(final.usage).toEqual(usage);
    expect(deltas[0]!.usage).toEqual(usage);
  });

  it("counts the caller's own prompt", async () => {
    const { final } = await ask(question({ prompt: 'Read all the text in the image.' }), readerOf([hello]));
    expect(final.usage.textTokens).toBe(8 + 19);
  });

  it('warns that a free instruction is not followed', async () => {
    const { final } = await ask(question({ prompt: 'Translate it.' }), readerOf([hello]));
    expect(final.text).toBe('Hello\nworld');
    expect(final.warnings).toEqual([expect.stringContaining('not followed')]);
  });

  it('gives lines and their places for advanced recognition, named or by its prompt', async () => {
    const named = await ask(question({ task: 'advanced_recognition' }), readerOf([hello]));
    const prompted = await ask(question({ prompt: prompts.lines }), readerOf([hello]));
    expect(prompted.final).toEqual(named.final);
    expect(named.final).toMatchObject({
      task: 'advanced_recognition',
      usage: { textTokens: 33 },
      ocrResult: { words_info: [{ text: 'Hello' }, { text: 'world' }] },
    });
    expect(named.final.text).toMatch(/^```json\n\[/);
  });

  it('says which tasks it does not answer, before it reads anything', async () => {
    const answered: string[] = [];
    for (const task of taskNames) {
      const reader = readerOf([hello]);
      try {
        await ask(question({ task }), reader);
        answered.push(task);
      } catch (error) {
        expect(error).toBeInstanceOf(InkstoneError);
        expect(error).toMatchObject({ code: 'unsupported_task', message: expect.stringContaining(task) });
        expect(reader.asked).toEqual([]);
      }
    }
    expect(answered).toEqual(
      expect.arrayContaining(['text_recognition', 'multi_lan', 'advanced_recognition', 'table_parsing']),
    );
  });

  it('refuses a prompt that no model would take', async () => {
    const prompt = 'a'.repeat(200_001);
    await expect(ask(question({ prompt }), readerOf([]))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('passes on an error of the engine', async () => {
    const reader: PageReader = {
      ...readerOf([]),
      async *read() {
        yield hello;
        throw new InkstoneError('timeout', 'too late');
      },
    };
    await expect(ask(question(), reader)).rejects.toMatchObject({ code: 'timeout' });
  });
});
