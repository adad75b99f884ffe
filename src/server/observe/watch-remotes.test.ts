import { afterEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../conformance/remote/stand-in.mjs';
import { createEngines, openRemotes } from '../../engines/open-engines.ts';
import { configSchema } from '../../engines/remote/config/config.ts';
import { readerOf } from '../../engines/testing/read-pages.ts';
import { readSettings } from '../../settings/settings.ts';
import { box, line, page } from '../../tasks/test-pages.ts';
import { countTokens } from '../../usage/tokenizer.ts';
import { chat, chatPath, edge, image } from '../testing/fake.ts';
import { createMetrics } from './metrics.ts';

let standIn: StandIn;
afterEach(() => standIn.close());

it('counts tokens, cost and ends of each remote engine, and says which rests', async () => {
  let well = true;
  standIn = await startStandIn({
    answer: () => (well ? 'It says 4711, no more.' : { fault: 'status', status: 500 }),
  });
  const config = configSchema.parse({
    engines: { vlm: { url: standIn.url, model: 'gemma3', price: { prompt: 1000, completion: 2000 } } },
    routes: [{ engine: 'vlm', prompts: 'free' }],
  });
  const seen = page([line('Invoice 4711', box(100, 100, 300, 40))], { width: 1000, height: 1400 });
  const remotes = openRemotes(config, {});
  const engine = createEngines(readerOf([seen]), config, remotes, readSettings({}));
  const metrics = createMetrics(engine.load);
  metrics.watchRemotes(() => [...remotes.values()].map(({ state }) => state()));
  const { post } = await edge(engine.answer);
  const content = [
    { type: 'image_url', image_url: { url: image } },
    { type: 'text', text: 'Who paid, and how?' },
  ];
  const ask = async () => (await post(chatPath, chat({}, content))).json();

  // 100 tokens of the prompt, 6 of the answer.
  expect(await ask()).toMatchObject({
    usage: {
      completion_tokens: countTokens('It says 4711, no more.'),
      remote: { prompt_tokens: 100, completion_tokens: 6, cost: 0.112 },
    },
  });
  await ask();
  expect(await metrics.render()).toContain('inkstone_remote_resting{engine="vlm"} 0');

  well = false;
  for (let i = 0; i < 5; i++) await ask();
  const text = await metrics.render();
  for (const line of [
    'inkstone_remote_tokens_total{engine="vlm",kind="prompt"} 200',
    'inkstone_remote_tokens_total{engine="vlm",kind="completion"} 12',
    'inkstone_remote_cost_total{engine="vlm"} 0.224',
    'inkstone_remote_questions_total{engine="vlm",end="answered"} 2',
    'inkstone_remote_questions_total{engine="vlm",end="failed"} 3',
    'inkstone_remote_questions_total{engine="vlm",end="resting"} 2',
    'inkstone_remote_resting{engine="vlm"} 1',
    'inkstone_remote_running{engine="vlm"} 0',
  ])
    expect(text).toContain(line);
  await engine.close();
});
