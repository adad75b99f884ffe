import { expect, test } from 'vitest';
import { processorMs } from '../../testing/processor-ms.ts';
import type { Line } from '../../types/line.ts';
import { frameOf, linesInFrame } from '../frame.ts';
import { takeCode } from './take-code.ts';
import { typed, uneven } from './test-faces.ts';
import { blocksOf, box, table } from './test-pages.ts';

/** Code as manuals have it: set in one pitch among text in letters as wide as they are. */

const text = [
  'The harbour lies at the mouth of a short river and has been',
  'dredged every spring since the old pier was rebuilt, and most',
  'of the boats are back by noon, when the market is at its busiest.',
];
/** Lines under each other, 26 pixels apart, all but the last ones of text. */
const under = (lines: readonly ((y: number) => Line)[]) => lines.map((line, i) => line(26 * i));
const prose = text.map((line) => (y: number) => uneven(line, 0, y));
const code = (line: string, read?: string) => (y: number) => typed(line, 40, y, 12, read);
const found = (lines: readonly Line[]) => {
  const { parts, rest } = takeCode(linesInFrame(lines, frameOf(lines)));
  return { code: parts.map((part) => ('text' in part ? part.text : '')), rest: rest.map(({ line }) => line.text) };
};

test('text between two listings stays text, and each of them is one', () => {
  const between = 'was written by hand; that of the second harbour is';
  const listing = [code('int main(void) {'), code('    return code(0);'), code('}')];
  const page = under([...prose, ...listing, (y) => uneven(between, 40, y), ...listing]);
  const whole = 'int main(void) {\n    return code(0);\n}';
  expect(found(page)).toEqual({ code: [whole, whole], rest: [...text, between] });
});

test('lines without a sign that only programs hold are code beside others that have one', () => {
  const listing = ['set data points', "plot 'file' using 1:(f(column(2)))", 'save fit "name"'];
  expect(found(under([...prose, ...listing.map((line) => code(line))])).code).toEqual([listing.join('\n')]);
});

test.each([
  ['two commands', ['cp harbour.iso /dev/sdX', 'sync --all']],
  ['one command with its prompt', ['> B <- aperm(A, c(2,1))']],
  ['one call of a macro', ['\\usepackage[overload]{harbour}']],
  ['folders', ['dists/stable/main/', 'dists/stable/main/source/']],
])('%s among text are code', (_, listing) => {
  expect(found(under([...prose, ...listing.map((line) => code(line)), ...prose])).code).toEqual([listing.join('\n')]);
});

test.each([
  ['words set like a typewriter’s', ['To appear in a journal of harbours', 'and in no other place than that']],
  ['one line without anything that programs hold', ['harbour master']],
  ['what machines read of a passport', ['P<UTOERIKSSON<<ANNA<MARIA<<<<<', 'L898902C36UTO7408122F1204159ZE']],
])('%s among text are none', (_, lines) => {
  expect(found(under([...prose, ...lines.map((line) => code(line)), ...prose])).code).toEqual([]);
});

test('one command with something beside it is a cell or a label', () => {
  const page = under([...prose, code('> B <- aperm(A, c(2,1))'), ...prose]);
  expect(found([...page, uneven('what it turns', 400, 78)]).code).toEqual([]);
});

test('a command in the margin is not joined with what stands below the text beside it', () => {
  const page = under([...prose, ...prose, code('second(value);'), ...prose]);
  const margin = typed('\\margin{x}', -200, 26 * 4);
  expect(found([...page, margin])).toMatchObject({ code: ['second(value);'] });
});

test('letters stand in their columns where spaces were lost or made up', () => {
  const listing = under([
    ...prose,
    code('captionskip=0pt,   nostar,', 'captionskip=0pt, nostar,'),
    code('cen ter,', 'cen ter,'),
  ]);
  const lost = under([
    ...prose,
    code('\\pgf[height=\\page]{name}%', '\\pgf [height=\\page]{name}%'),
    code('a & b & c \\\\', 'a &b &c\\\\'),
  ]);
  expect(found(listing).code[0]).toContain('captionskip=0pt,   nostar,');
  expect(found(lost).code).toEqual(['\\pgf[height=\\page]{name}%\na & b & c \\\\']);
});

test('a listing that was seen as a table and is none is code', () => {
  const listing = ['int main(void) {', '    return code(0);', '    /* that is all */', '}'];
  const page = under([...prose, ...listing.map((line) => code(line)), ...prose]);
  const cells = listing.map((line) => [line.slice(0, 8), line.slice(8)]);
  const kinds = blocksOf(page, [], [table(cells, box(30, 70, 260, 120))]).map(({ kind }) => kind);
  expect(kinds).toEqual(['paragraph', 'code', 'paragraph']);
});

test('a long page of text in one pitch beside text in other letters takes no longer than its lines are many', () => {
  const lines = Array.from({ length: 800 }, (_, i) => [
    typed('the quick brown fox jumps over it', 0, i * 30),
    uneven('a line of text in other letters', 900, i * 30),
  ]).flat();
  const items = linesInFrame(lines, frameOf(lines));
  const start = processorMs();
  expect(takeCode(items).rest).toHaveLength(items.length);
  // 100 ms; a minute where each line began a run of its own.
  expect(processorMs() - start).toBeLessThan(3_000);
});
