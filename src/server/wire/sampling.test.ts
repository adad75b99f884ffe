import { describe, expect, it } from 'vitest';
import { asks, chat, chatPath, edge, generation, generationPath, jsonOf, responsesPath } from '../testing/fake.ts';

const words = Array.from({ length: 9000 }, (_, i) => `${i} `).join('');
const responses = (more: object) => ({ model: 'qwen3.5-ocr', input: chat().messages, ...more });

describe('max_tokens', () => {
  it('is no limit where it is -1, under each of its names', async () => {
    const { post } = await edge(asks([words]));
    for (const [path, body] of [
      [chatPath, chat({ max_tokens: -1 })],
      [chatPath, chat({ max_completion_tokens: -1 })],
      [generationPath, generation({ max_tokens: '-1' })],
      [responsesPath, responses({ max_output_tokens: -1 })],
    ] as const) {
      const answer = JSON.stringify(await jsonOf(post(path, body)));
      expect(answer).toContain('8999');
      expect(answer).not.toContain('warnings');
    }
  });

  it("is lowered to the model's cap, with a warning", async () => {
    const { post } = await edge(asks([words]));
    expect(await jsonOf(post(chatPath, chat({ max_tokens: 100_000 })))).toMatchObject({
      choices: [{ finish_reason: 'length' }],
      usage: { completion_tokens: 8192 },
      warnings: ['max_tokens was lowered to 8192, the most of this model.'],
    });
    const native = { ...generation({ max_tokens: 5000 }), model: 'qwen-vl-ocr-0413' };
    expect(await jsonOf(post(generationPath, native))).toMatchObject({
      usage: { output_tokens: 4096 },
      warnings: ['parameters.max_tokens was lowered to 4096, the most of this model.'],
    });
    const stream = await (await post(chatPath, chat({ max_completion_tokens: 9000, stream: true }))).text();
    expect(stream).toContain('max_completion_tokens was lowered to 8192');
  });

  it.each([0, -2, 1.5, 'all'])('is refused where it is %s', async (value) => {
    const { post } = await edge(asks(['x']));
    for (const [path, body] of [
      [chatPath, chat({ max_tokens: value })],
      [generationPath, generation({ max_tokens: value })],
      [responsesPath, responses({ max_output_tokens: value })],
    ] as const)
      expect((await post(path, body)).status).toBe(400);
  });
});
