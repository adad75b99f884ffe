import { expect, test } from 'vitest';
import { createTurns, type Turn, type Turns } from './turns.ts';

const never = new AbortController().signal;
const page = 4_000_000;

/** Askers whose pages note their names when they are let in, and stay until they are told to leave. */
function opened(places: number, bytes = 1e9) {
  const turns: Turns = createTurns({ places, bytes });
  const begun: string[] = [];
  const open: Turn[] = [];
  const ask = (
    name: string,
    { account = 'a', batch = false, request = {}, pixels = page, bytes = page, signal = never } = {},
  ) =>
    turns.enter({ asker: { account, batch }, request, pixels, bytes, signal }).then((turn) => {
      begun.push(name);
      open.push(turn);
      return turn;
    });
  const settle = () => new Promise((done) => setImmediate(done));
  /** Ends the oldest page until nothing is in hand. */
  async function drain() {
    for (await settle(); open.length > 0; await settle()) open.shift()!.leave();
  }
  return { begun, open, ask, settle, drain };
}

test('a word that comes behind three long documents of the same asker is next', async () => {
  const { begun, open, ask, settle, drain } = opened(2);
  for (const document of ['A', 'B', 'C']) {
    const request = {};
    for (let i = 0; i < 20; i++) void ask(`${document}${i}`, { request });
  }
  void ask('word', { pixels: 10_000 });
  await settle();
  // It has a place of its own, and its steps go before those of the pages in hand.
  expect(begun).toEqual(['A0', 'A1', 'word']);
  expect(open[2]!.order).toBeLessThan(open[0]!.order);
  await drain();
  expect(begun).toHaveLength(61);
});

test('short work of somebody with nothing in hand does not wait for the short work of others, and its steps go first', async () => {
  const { begun, open, ask, settle, drain } = opened(2);
  for (let i = 0; i < 8; i++) void ask('theirs', { account: 'many', pixels: 10_000 });
  await settle();
  expect(begun).toHaveLength(3);
  void ask('mine', { account: 'one', pixels: 10_000 });
  void ask('my second', { account: 'one', pixels: 10_000 });
  await settle();
  expect(begun.slice(3)).toEqual(['mine']);
  // The first of theirs found nobody else there.
  for (const theirs of open.slice(1, 3)) expect(open[3]!.order).toBeLessThan(theirs.order);
  await drain();
});

test('askers take turns, however many pages each of them has', async () => {
  const { begun, ask, drain } = opened(1);
  for (let i = 0; i < 30; i++) void ask('many', { account: 'many', request: {} });
  for (let i = 0; i < 5; i++) void ask('few', { account: 'few', request: {} });
  await drain();
  expect(begun.slice(0, 16).filter((name) => name === 'few')).toHaveLength(5);
});

test.each([
  ['300 pages of a document', 1, 300, false],
  ['60 requests', 60, 1, false],
  ['a batch of 300 lines', 300, 1, true],
])('a page of somebody else waits for one more at most beside %s', async (_, requests, pages, batch) => {
  // At every moment of the order in which turns are given.
  for (let before = 0; before < 16; before++) {
    const { begun, open, ask, settle } = opened(3);
    for (let i = 0; i < requests; i++) {
      const request = {};
      for (let j = 0; j < pages; j++) void ask('theirs', { request, batch });
    }
    const next = async () => {
      open.shift()?.leave();
      await settle();
    };
    for (let i = 0; i <= before; i++) await next();
    const inHand = begun.length;
    void ask('mine', { account: 'b' });
    while (!begun.includes('mine')) await next();
    expect(begun.indexOf('mine') - inHand).toBeLessThanOrEqual(1);
  }
});

test('of one asker the request goes first that got least', async () => {
  const { begun, ask, drain } = opened(1);
  const long = {};
  for (let i = 0; i < 8; i++) void ask('long', { request: long });
  void ask('short', { pixels: page });
  await drain();
  expect(begun.indexOf('short')).toBeLessThanOrEqual(2);
});

test('nobody waits for ever behind others that keep coming', async () => {
  const { begun, open, ask, settle } = opened(1);
  void ask('first');
  void ask('large', { pixels: 10 * page });
  for (let i = 0; i < 20; i++) {
    void ask('small', { pixels: page / 100, account: `b${i}` });
    await settle();
    open.shift()!.leave();
  }
  await settle();
  expect(begun).toContain('large');
});

test('batches go behind everybody who waits, yet they go', async () => {
  const { begun, open, ask, drain } = opened(1);
  for (let i = 0; i < 4; i++) void ask('batch', { account: 'b', batch: true, request: {} });
  for (let i = 0; i < 40; i++) void ask('live', { account: 'c', request: {} });
  await drain();
  // The first was alone when it came.
  expect(begun.slice(1, 15)).not.toContain('batch');
  expect(begun.slice(0, 40).filter((name) => name === 'batch').length).toBeGreaterThan(1);
  expect(open).toHaveLength(0);
});

test('steps of batches are overtaken by those of pages that began later', async () => {
  const { ask } = opened(2);
  const batch = await ask('batch', { batch: true });
  const live = await ask('live');
  expect(live.order).toBeLessThan(batch.order);
});

test('the bytes in hand are bounded; a page that takes more than the bound is taken alone', async () => {
  const { begun, open, ask, settle, drain } = opened(5, 2 * page);
  void ask('huge', { bytes: 3 * page });
  void ask('one');
  void ask('two');
  void ask('three');
  await settle();
  expect(begun).toEqual(['huge']);
  open.shift()!.leave();
  await settle();
  expect(begun).toEqual(['huge', 'one', 'two']);
  await drain();
  expect(begun).toHaveLength(4);
});

test('what a page needs no more, once it is decoded, is for the next', async () => {
  const { begun, ask, settle, drain } = opened(5, 2 * page);
  const turn = await ask('large', { bytes: 2 * page });
  void ask('next');
  await settle();
  expect(begun).toEqual(['large']);
  turn.keep(page);
  await settle();
  expect(begun).toEqual(['large', 'next']);
  void ask('third');
  await drain();
  expect(begun).toHaveLength(3);
});

test('a large picture that is scaled down to a small one does not take the place of short work', async () => {
  const { begun, ask, settle, drain } = opened(1);
  void ask('first');
  void ask('scaled', { pixels: 10_000, bytes: 100e6 });
  await settle();
  expect(begun).toEqual(['first']);
  void ask('word', { pixels: 10_000 });
  await settle();
  expect(begun).toEqual(['first', 'word']);
  await drain();
});

test('who has gone does not hold a place', async () => {
  const { begun, ask, settle, drain } = opened(1);
  const gone = new AbortController();
  void ask('first');
  const waiting = ask('gone', { signal: gone.signal });
  void ask('next');
  await settle();
  gone.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  await drain();
  expect(begun).toEqual(['first', 'next']);
});
