import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, type StandInReply, startStandIn } from '../../conformance/remote/stand-in.mjs';
import { createEngines, openRemotes } from '../engines/open-engines.ts';
import { configSchema } from '../engines/remote/config/config.ts';
import { readerOf } from '../engines/testing/read-pages.ts';
import { readSettings } from '../settings/settings.ts';
import { box, line, page, randoms } from '../tasks/test-pages.ts';
import { chat, chatPath, edge, generation, generationPath } from './testing/fake.ts';

/** How many faults; `INKSTONE_FAULTS=1000` for a long run. */
const runs = Number(process.env.INKSTONE_FAULTS ?? 20);
const texts = Array.from({ length: 12 }, (_, i) => `Line ${i} of the page has ${i * 37} words.`);
const seen = page(
  texts.map((text, i) => line(text, box(100, 50 * i, 500, 30))),
  { width: 1000, height: 1400 },
);
const markdown = texts.join('\n\n');

let standIn: StandIn;
let next: () => StandInReply;
beforeAll(async () => {
  standIn = await startStandIn({ answer: () => next() });
});
afterAll(() => standIn.close());

const kinds = [
  'reset',
  'end',
  'stall',
  'garbage',
  'loop',
  'length',
  'bytes',
  'error-event',
  'error-body',
  'status',
  'html',
  'empty',
  undefined,
] as const;

function engine() {
  const config = configSchema.parse({
    engines: { vlm: { url: standIn.url, model: 'gemma3', first_ms: 300, idle_ms: 300, concurrency: 64 } },
    routes: [{ engine: 'vlm' }],
  });
  return createEngines(readerOf([seen]), config, openRemotes(config, {}), readSettings({}));
}

describe('whatever goes wrong with a model', () => {
  it('the answer is right, marked as cut or as another engine, or an error of the dialect', async () => {
    const random = randoms(20_261);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < runs; run++) {
      const question = random() < 0.3;
      const fault = pick(kinds);
      const faulty: StandInReply = {
        text: markdown,
        at: Math.floor(random() * (fault === 'bytes' ? 6000 : markdown.length)),
        status: pick([400, 401, 404, 429, 500, 502, 503]),
        unit: pick(['again and ', '.', '<tr><td></td></tr>', '|---']),
        size: 1 + Math.floor(random() * 40),
        ...(fault && { fault }),
      };
      // A fault that passes, or one that stays.
      let left = random() < 0.5 ? 1 : 99;
      next = () => (left-- > 0 ? faulty : { text: markdown });
      const asked = { stream: random() < 0.5, openai: random() < 0.5, question };
      const { outcome, body } = await ask(asked);
      expect(outcome, `${fault} ${JSON.stringify(asked)}\n${body.slice(0, 2000)}`).not.toBe('wrong');
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    console.log(`${runs} faults: ${JSON.stringify(outcomes)}`);
    // Nothing is left open: no answer runs on when nobody waits for it.
    await expect.poll(() => standIn.open(), { timeout: 3000 }).toBe(0);
    expect(outcomes.right).toBeGreaterThan(0);
  }, 600_000);
});

interface Asked {
  readonly openai: boolean;
  readonly stream: boolean;
  readonly question: boolean;
}

async function ask(asked: Asked) {
  const { answer, close } = engine();
  const { post } = await edge(answer);
  const prompt = asked.question ? [{ type: 'text', text: 'Which line has 37 words?' }] : [];
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
  const native = [{ image: image.image_url.url }, ...prompt.map(({ text }) => ({ text }))];
  const response = asked.openai
    ? await post(chatPath, chat({ stream: asked.stream }, [image, ...prompt]))
    : await post(generationPath, generation({}, native), asked.stream ? { 'X-DashScope-SSE': 'enable' } : {});
  const body = await response.text();
  await close();
  return { outcome: judge(body, response.status, asked), body };
}

const eventsOf = (body: string) =>
  body
    .split('\n')
    .filter((each) => each.startsWith('data:') && !each.includes('[DONE]'))
    .map((each) => JSON.parse(each.slice(5)));

/** The text, the warnings and the error of a body in either dialect. */
function judge(body: string, status: number, { openai, stream, question }: Asked): string {
  const events = stream && status === 200 ? eventsOf(body) : [JSON.parse(body)];
  const last = events.at(-1);
  const failed = openai ? last.error : last.code;
  if (failed) {
    const known = openai
      ? typeof last.error.message === 'string' && typeof last.error.code === 'string'
      : typeof last.message === 'string' && last.request_id;
    return known && (status >= 400 || stream) ? 'error' : 'wrong';
  }
  if (status !== 200) return 'wrong';
  const whole = openai ? last.choices[0]?.message?.content : last.output.choices[0].message.content[0].text;
  const text = openai && stream ? events.map((each) => each.choices[0]?.delta.content ?? '').join('') : whole;
  const warnings: string[] = events.flatMap((each) => each.warnings ?? []);
  if (question) return text === markdown || warnings.length > 0 || text === '' ? 'right' : 'wrong';
  if (text === texts.join('\n')) return warnings.length > 0 ? 'right, with a warning' : 'right';
  if (text === '') return 'right, empty';
  return warnings.some((each) => /truncated|repetition|grounding|did not answer/.test(each))
    ? 'cut and marked'
    : 'wrong';
}
