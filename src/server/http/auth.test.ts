import { describe, expect, it } from 'vitest';
import { asks, chat, chatPath, edge, generation, generationPath, jsonOf } from '../testing/fake.ts';

describe('API keys', () => {
  it('are asked for in both dialects, each refusing in its own words', async () => {
    const { app, post } = await edge(asks(['x']), { INKSTONE_API_KEYS: 'sk-one, sk-two' });
    for (const headers of [
      {},
      { Authorization: 'Bearer sk-three' },
      { Authorization: 'sk-one' },
      { Authorization: 'Bearer ' },
    ]) {
      const native = await post(generationPath, generation(), headers as Record<string, string>);
      expect(native.status).toBe(401);
      expect(await jsonOf(native)).toMatchObject({
        code: 'InvalidApiKey',
        message: expect.stringMatching(/^Invalid API-key provided\./),
      });
      const compatible = await post(chatPath, chat(), headers as Record<string, string>);
      expect(compatible.status).toBe(401);
      expect(await jsonOf(compatible)).toMatchObject({
        error: { code: 'invalid_api_key', message: expect.stringMatching(/^Incorrect API key provided\./) },
      });
    }
    expect((await app.request('/v1/models')).status).toBe(401);
    expect((await app.request('/healthz')).status).toBe(200);
    for (const key of ['sk-one', 'sk-two']) {
      expect((await post(generationPath, generation(), { Authorization: `Bearer ${key}` })).status).toBe(200);
    }
  });

  it('are not looked at when none is set', async () => {
    const { post } = await edge(asks(['x']));
    expect((await post(generationPath, generation(), { Authorization: 'Bearer anything' })).status).toBe(200);
  });
});
