import { describe, expect, it } from 'vitest';
import { openModelNames } from './model-names.ts';
import { asks, chat, chatPath, edge, jsonOf } from './testing/fake.ts';

const { find: findModel } = openModelNames();

it.each([
  ['qwen-vl-ocr', 'qwen-vl-ocr'],
  [' Qwen-VL-OCR ', 'qwen-vl-ocr'],
  ['qwen/qwen-vl-ocr-2025-11-20', 'qwen-vl-ocr-2025-11-20'],
  ['qwen-vl-ocr:latest', 'qwen-vl-ocr'],
  ['openai/QWEN3.5-OCR:latest', 'qwen3.5-ocr'],
  ['qwen-vl-ocr-0828', 'qwen-vl-ocr-2025-08-28'],
])('takes %j for %s', (name, id) => expect(findModel(name).id).toBe(id));

it.each(['', 'qwen', 'a/b/qwen-vl-ocr', '/qwen-vl-ocr', 'qwen-vl-ocr:7b', `${' '.repeat(300)}qwen-vl-ocr`])(
  'knows no %j, and says so with the name as it was sent',
  (name) => expect(() => findModel(name)).toThrow(`The model \`${name}\` does not exist`),
);

describe('names that the operator adds', () => {
  const aliases = { INKSTONE_MODEL_ALIASES: 'gpt-4o=qwen-vl-ocr, GPT-4o-mini = Qwen/qwen3.5-ocr' };

  it('are answered, echoed as they were sent, and listed', async () => {
    const { app, post } = await edge(asks(['read']), aliases);
    for (const model of ['gpt-4o', 'openai/GPT-4o', 'gpt-4o-mini:latest']) {
      const answer = await post(chatPath, chat({ model }));
      expect(await jsonOf(answer)).toMatchObject({ model, choices: [{ message: { content: 'read' } }] });
    }
    const ids = (body: unknown) => (body as { data: { id: string }[] }).data.map(({ id }) => id);
    expect(ids(await jsonOf(app.request('/v1/models')))).toEqual(expect.arrayContaining(['gpt-4o', 'GPT-4o-mini']));
    expect(await jsonOf(app.request('/v1/models/gpt-4o'))).toMatchObject({ id: 'gpt-4o', object: 'model' });
    expect(await jsonOf(app.request('/api/v1/models?model=gpt-4o'))).toMatchObject({ output: { total: 1 } });
  });

  it('have the limits of the model that they stand for', async () => {
    const { find } = openModelNames([['gpt-4o', 'qwen-vl-ocr-0828']]);
    expect(find('gpt-4o')).toMatchObject({ id: 'qwen-vl-ocr-2025-08-28', factor: 28 });
  });

  it.each([
    ['gpt-4o=gpt-5', 'gpt-5 is no model of this server'],
    ['qwen-vl-ocr=qwen3.5-ocr', 'qwen-vl-ocr is a model already'],
    ['a=qwen-vl-ocr,A=qwen3.5-ocr', 'A is a model already'],
    ['gpt-4o', 'INKSTONE_MODEL_ALIASES: pairs such as'],
    ['=qwen-vl-ocr', 'INKSTONE_MODEL_ALIASES: pairs such as'],
  ])('are refused at the start where they are wrong: %s', async (text, message) => {
    await expect(edge(asks([]), { INKSTONE_MODEL_ALIASES: text })).rejects.toThrow(message);
  });
});
