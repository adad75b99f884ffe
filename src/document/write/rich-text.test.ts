import { expect, test } from 'vitest';
import { isBlank, joinRichText, plainRichText } from './rich-text.ts';

const [formula, nothing] = [{ latex: 'x' }, { latex: ' ' }];
const text = (value: string) => [{ text: value }];

test('formulas are LaTeX between dollar signs in plain text', () => {
  expect(plainRichText([{ text: 'of ' }, formula])).toBe('of $x$');
});

test('blank is what has nothing to read', () => {
  expect(isBlank([])).toBe(true);
  expect(isBlank([nothing, { text: ' ' }])).toBe(true);
  expect(isBlank([nothing, { text: 'a' }])).toBe(false);
  expect(isBlank([formula, { text: ' ' }])).toBe(false);
});

test.each([
  ['with a space', text('two '), text(' words'), 'two words'],
  ['as one word where a hyphen parts it', text('hyphen-'), text('ated'), 'hyphenated'],
  ['with the hyphen of a name', text('Saint-'), text('Denis'), 'Saint- Denis'],
  ['with a dash behind a number', text('1-'), text('a'), '1- a'],
  ['without a space in Chinese', text('中文的'), text('段落'), '中文的段落'],
  ['with a space before a formula', text('of'), [formula], 'of $x$'],
  ['with a space behind a formula', [formula], text('is'), '$x$ is'],
  ['as it is with nothing', text('of '), [], 'of '],
  ['as it is after nothing', [], text('of '), 'of '],
])('text is joined %s', (_, first, second, joined) => {
  expect(plainRichText(joinRichText(first, second))).toBe(joined);
});
