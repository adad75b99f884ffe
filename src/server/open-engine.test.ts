import { expect, it } from 'vitest';
import { readSettings } from '../settings/settings.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { openEngine } from './open-engine.ts';

it('tells whoever starts it alone that its models are missing, and how to get them', async () => {
  const settings = readSettings({ INKSTONE_PRECISION: 'fp32', INKSTONE_MODELS_DIR: '/nowhere' });
  const metrics = createMetrics(() => ({ waiting: 0, running: 0, workers: 0 }));
  // A failure that nobody had waited for yet would end the process, and this test run.
  await expect(openEngine(settings, createLogger('silent'), metrics)).rejects.toMatchObject({
    code: 'model_not_found',
    message: expect.stringMatching(/^.+ \(fp32\) is not at \/nowhere\/\S+; get it with: inkstone models add fp32$/),
  });
});
