import { describe, expect, it } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { InkstoneError } from '../types/error.ts';
import { taskNames } from '../types/request.ts';
import { answer } from './answer.ts';
import { prompts } from './prompts.ts';
import type { Answer, Delta, ModelTraits, Question } from './question.ts';
import { box, engineOf, image, line, page } from './test-pages.ts';

const old: ModelTraits = { factor: 28, minPixels: 3136, maxPixels: 6_422_528 };
const current: ModelTraits = { factor: 32, minPixels: 3072, maxPixels: 8_388_608 };
const question = (more: Partial<Question> = {}): Question => ({
  images: [image()],
  words: false,
  model: old,
  signal: new AbortController().signal,
  ...more,
});

async function ask(asked: Question, engine: Engine): Promise<{ deltas: Delta[]; final: Answer }> {
  const deltas: Delta[] = [];
  const stream = answer(asked, engine);
  for (;;) {
    const step = await stream.next();
    if (step.done) return { deltas, final: step.value };
    deltas.push(step.value);
  }
}

const hello = page([line('Hello', box(10, 10, 100, 30)), line('world', box(10, 50, 100, 30))]);

describe('answer', () => {
  it('gives the text of an image for the default prompt', async () => {
    const { deltas, final } = await ask(question(), engineOf([hello]));
    expect(deltas.map(({ text }) => text)).toEqual(['Hello\nworld']);
    expect(final).toMatchObject({ text: 'Hello\nworld', pages: [hello], warnings: [], task: undefined });
    expect(final).not.toHaveProperty('ocrResult');
  });

  it('passes on what the engine needs', async () => {
    const asked = question({ words: true, task: 'multi_lan', prompt: 'ignored' });
    const engine = engineOf([hello]);
    const { final } = await ask(asked, engine);
    expect(engine.asked).toEqual([
      {
        images: asked.images,
        words: true,
        tables: false,
        scripts: true,
        formulas: false,
        blocks: false,
        ticks: false,
        signal: asked.signal,
      },
    ]);
    expect(final).toMatchObject({ task: 'multi_lan', warnings: [] });
  });

  it('joins several pages by a line end, each as it comes', async () => {
    const pages = [hello, page([], { image: 1 }), page([line('end.', box(1, 1, 40, 20))], { image: 2 })];
    const images = [image(), image({ maxPixels: 3136 }), image()];
    const { deltas, final } = await ask(question({ images }), engineOf(pages));
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
    const { deltas, final } = await ask(asked, engineOf([poster]));
    const usage = { inputTokens: 8229, outputTokens: 38, imageTokens: 8194, textTokens: 35 };
    expect(final.usage).toEqual(usage);
    expect(deltas[0]!.usage).toEqual(usage);
  });

  it("counts the caller's own prompt", async () => {
    const { final } = await ask(question({ prompt: 'Read all the text in the image.' }), engineOf([hello]));
    expect(final.usage.textTokens).toBe(8 + 19);
  });

  it('warns that a free instruction is not followed', async () => {
    const { final } = await ask(question({ prompt: 'Translate it.' }), engineOf([hello]));
    expect(final.text).toBe('Hello\nworld');
    expect(final.warnings).toEqual([expect.stringContaining('not followed')]);
  });

  it('gives lines and their places for advanced recognition, named or by its prompt', async () => {
    const named = await ask(question({ task: 'advanced_recognition' }), engineOf([hello]));
    const prompted = await ask(question({ prompt: prompts.lines }), engineOf([hello]));
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
      const engine = engineOf([hello]);
      try {
        await ask(question({ task }), engine);
        answered.push(task);
      } catch (error) {
        expect(error).toBeInstanceOf(InkstoneError);
        expect(error).toMatchObject({ code: 'unsupported_task', message: expect.stringContaining(task) });
        expect(engine.asked).toEqual([]);
      }
    }
    expect(answered).toEqual(
      expect.arrayContaining(['text_recognition', 'multi_lan', 'advanced_recognition', 'table_parsing']),
    );
  });

  it('refuses a prompt that no model would take', async () => {
    const prompt = 'a'.repeat(200_001);
    await expect(ask(question({ prompt }), engineOf([]))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('passes on an error of the engine', async () => {
    const engine: Engine = {
      ...engineOf([]),
      async *read() {
        yield hello;
        throw new InkstoneError('timeout', 'too late');
      },
    };
    await expect(ask(question(), engine)).rejects.toMatchObject({ code: 'timeout' });
  });
});
