import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { listen } from './listen.ts';
import { asks, edge } from './testing/fake.ts';

it('runs', async () => {
  const ask = asks(['Hello\n', 'world'], {
    ocrResult: { words_info: [{ text: 'Hello', location: [1, 2, 3, 4, 5, 6, 7, 8] }] },
  });
  const { app, deps, log } = await edge(ask, { PORT: '0' });
  const s = await listen(app, deps.settings);
  writeFileSync('/tmp/edge/url', s.url);
  await new Promise((r) => setTimeout(r, 240_000));
  writeFileSync(
    '/tmp/edge/log',
    log.join('') +
      JSON.stringify(
        ask.questions.map((q) => ({ ...q, images: q.images.map((i) => ({ ...i, bytes: i.bytes.length })) })),
      ),
  );
  await s.close();
}, 300_000);
