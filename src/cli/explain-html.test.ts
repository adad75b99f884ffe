import { expect, test } from 'vitest';
import { explainHtml } from './explain-html.ts';

test('every decision is listed under its stage and drawn, its text escaped and cut', () => {
  const quad = [
    [1, 2],
    [30.4, 2],
    [30, 9],
    [1, 9],
  ] as const;
  const decision = {
    stage: 'blocks',
    page: 0,
    what: 'heading',
    why: 'it is <large>',
    about: [{ text: 'x'.repeat(200), quad }],
  };
  const html = explainHtml(new Uint8Array([1]), 40, 20, [decision, { ...decision, stage: 'tables', what: 'no table' }]);
  expect(html).toContain('<summary>blocks (1)</summary>');
  expect(html).toContain('<summary>tables (1)</summary>');
  expect(html).toContain('it is &lt;large&gt;');
  expect(html).toContain(`<small>${'x'.repeat(80)}…</small>`);
  expect(html).toContain('<polygon points="1 2 30 2 30 9 1 9"/>');
});
