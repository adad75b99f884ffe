import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInReply, startStandIn } from '../../../conformance/remote/stand-in.mjs';
import { askModel } from './ask-model.ts';
import { createChatClient } from './client/chat-client.ts';
import { createHealth } from './client/health.ts';
import { watchChat } from './client/watched-chat.ts';

const text = Array.from({ length: 60 }, (_, i) => `Line ${i} says something of its own.`).join('\n');
let standIn: StandIn;
afterEach(() => standIn.close());

async function ask(replies: readonly (string | StandInReply)[], signal = new AbortController().signal) {
  standIn = await startStandIn({ answer: (_, number) => replies[Math.min(number, replies.length - 1)]! });
  const client = createChatClient({ url: standIn.url, key: 'sk-1', connectMs: 1000, firstMs: 400, idleMs: 400 });
  try {
    const body = { model: 'm', messages: [] };
    const { chat } = watchChat(
      client,
      createHealth(() => Promise.resolve()),
    );
    return await askModel({ chat, body, temperatures: [0, 0.2, 0.4], signal });
  } finally {
    await client.close();
  }
}

describe('asking a model', () => {
  it('gives the text and the tokens, and shows the key', async () => {
    expect(await ask([text])).toEqual({
      text,
      cut: false,
      tokens: { input: 100, output: Math.ceil(text.length / 4) },
      warnings: [],
    });
    expect(standIn.seen[0]!.headers.authorization).toBe('Bearer sk-1');
    expect(standIn.seen[0]!.body).toMatchObject({ stream: true, temperature: 0 });
  });

  it.each<StandInReply>([
    { fault: 'status', status: 500 },
    { fault: 'status', status: 429 },
    { fault: 'error-body' },
    { fault: 'html' },
    { fault: 'slow', ms: 4000, text },
    { fault: 'reset', text, at: 300 },
    { fault: 'end', text, at: 300 },
    { fault: 'stall', text, at: 300 },
    { fault: 'garbage', text, at: 300 },
    { fault: 'error-event', text, at: 300 },
    { fault: 'bytes', text, at: 90 },
  ])('tries again after $fault', async (reply) => {
    expect(await ask([reply, text])).toMatchObject({ text, cut: false, warnings: [] });
    expect(standIn.seen).toHaveLength(2);
  });

  it('does not try again what the server refuses', async () => {
    await expect(ask([{ fault: 'status', status: 400 }])).rejects.toMatchObject({ kind: 'refused' });
    expect(standIn.seen).toHaveLength(1);
  });

  it('keeps what there is of an answer that always breaks off, and says so', async () => {
    const answer = await ask([{ fault: 'end', text, at: 300 }]);
    expect(answer).toMatchObject({ text: text.slice(0, 300), cut: true });
    expect(answer.warnings[0]).toMatch(/^truncated: /);
    expect(standIn.seen).toHaveLength(3);
  });

  it('stops a loop while it is written, and asks warmer', async () => {
    const answer = await ask([{ fault: 'loop', text, at: 500 }, text]);
    expect(answer).toMatchObject({ text, cut: false });
    expect(standIn.seen.map(({ body }) => body.temperature)).toEqual([0, 0.2]);
  });

  it('cuts a loop that no temperature ends', async () => {
    const answer = await ask([{ fault: 'loop', text: 'A word. ', at: 8, unit: 'and so on, ' }]);
    expect(answer).toMatchObject({ text: 'A word. and so on,', cut: true });
    expect(standIn.seen).toHaveLength(3);
  });

  it('says where an answer was too long', async () => {
    expect(await ask([{ fault: 'length', text, at: 200 }])).toMatchObject({ cut: true, text: text.slice(0, 200) });
  });

  it('ends when its caller has gone, and so does the server', async () => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(new Error('gone')), 100);
    await expect(ask([{ fault: 'stall', text, at: 10 }], gone.signal)).rejects.toThrow();
    await expect.poll(() => standIn.open()).toBe(0);
  });
});
