import { expect, test } from 'vitest';
import type { Block } from '../../../types/block.ts';
import { block, box, tableOf, text } from '../testing/blocks.ts';
import { writeLatex } from './write-latex.ts';

const paragraph = (value: string): Block => block({ kind: 'paragraph', content: text(value) });
/** What stands between the first and the last line of a document that is otherwise plain. */
const bodyOf = (...blocks: Block[]): string =>
  writeLatex(blocks).split('\\begin{document}\n\n')[1]!.replace('\n\n\\end{document}', '');
const preambleOf = (value: string): string[] =>
  writeLatex([paragraph(value)])
    .split('\n\n')[0]!
    .split('\n')
    .slice(1);

test('a plain page has the plain preamble', () => {
  const blocks = [
    block({ kind: 'title', content: text('On Rivers & Lakes') }),
    block({ kind: 'heading', level: 1, content: text('1 Introduction') }),
    block({
      kind: 'paragraph',
      content: [{ text: 'A ' }, { text: 'very', bold: true }, { text: ' short text of 100%.' }],
    }),
  ];
  expect(writeLatex(blocks)).toBe(
    '\\documentclass{article}\n\n\\title{On Rivers \\& Lakes}\n\\date{}\n\n\\begin{document}\n\n\\maketitle\n\n' +
      '\\section*{1 Introduction}\n\nA \\textbf{very} short text of 100\\%.\n\n\\end{document}',
  );
});

test('an empty page is a document too', () => {
  expect(bodyOf()).toBe('\\mbox{}');
});

test('tables: spans, lines that stop at spans, brackets after a row', () => {
  const table = tableOf([
    ['a', 'wide', undefined],
    ['[b]', 'c', 'd'],
  ]);
  expect(bodyOf(block({ kind: 'table', table }))).toBe(
    '\\begin{table}[H]\n\\centering\n\\begin{tabular}{|l|l|l|}\n\\hline\na & \\multicolumn{2}{l|}{wide} \\\\\n\\hline\n' +
      '{[}b] & c & d \\\\\n\\hline\n\\end{tabular}\n\\end{table}',
  );
  const cell = (row: number, column: number, rowSpan: number, value: string) => ({
    ...{ row, column, rowSpan, columnSpan: 1, text: value, quad: box(0, 0, 1, 1), confidence: 1 },
  });
  const tall = {
    ...table,
    rows: 2,
    columns: 2,
    cells: [cell(0, 0, 2, 'tall'), cell(0, 1, 1, 'x\ny'), cell(1, 1, 1, 'z')],
  };
  expect(bodyOf(block({ kind: 'table', table: tall }))).toContain(
    '\\multirow{2}{*}{tall} & x \\newline y \\\\\n\\cline{2-2}\n & z \\\\\n\\hline',
  );
});

test('figures with captions, formulas with numbers, notes with marks', () => {
  const formula = { latex: 'E = m c ^ 2', quad: box(0, 0, 1, 1), confidence: 1 };
  expect(
    bodyOf(
      block({ kind: 'figure' }),
      block({ kind: 'caption', content: text('Figure 1: a view') }),
      block({ kind: 'formula', formula, number: '3' }),
      block({ kind: 'footnote', content: text('2 See there.') }),
      block({ kind: 'footnote', content: text('* Equal work.') }),
    ),
  ).toBe(
    '\\begin{figure}[H]\n\\centering\n\\includegraphics[width=0.8\\linewidth]{figure-1}\n\\caption*{Figure 1: a view}\n\\end{figure}\n\n' +
      '\\begin{equation*}\nE = m c ^2 \\tag{3}\n\\end{equation*}\n\n\\footnotetext[2]{See there.}\n\\footnotetext{* Equal work.}',
  );
});

test('lists keep printed marks and their depth', () => {
  const item = (depth: number, mark: string, value: string) => ({ depth, mark, content: text(value) });
  const list = (ordered: boolean, ...items: ReturnType<typeof item>[]) =>
    bodyOf(block({ kind: 'list', ordered, items }));
  expect(list(false, item(0, '•', 'one'), item(1, '–', '[two]'))).toBe(
    '\\begin{itemize}\n\\item one\n\\begin{itemize}\n\\item {[}two]\n\\end{itemize}\n\\end{itemize}',
  );
  expect(list(true, item(0, '(c)', 'third'))).toBe('\\begin{enumerate}\n\\item[(c)] third\n\\end{enumerate}');
});

test('references take their heading and their numbers', () => {
  const reference = (value: string) => block({ kind: 'reference', content: text(value) });
  const heading = block({ kind: 'heading', level: 1, content: text('References') });
  expect(bodyOf(heading, reference('[1] A. One'), reference('[2] B. Two'))).toBe(
    '\\renewcommand{\\refname}{References}\n\\begin{thebibliography}{99}\n\\bibitem{1} A. One\n\\bibitem{2} B. Two\n\\end{thebibliography}',
  );
  expect(bodyOf(reference('Smith, A. (2001)'))).toBe('Smith, A. (2001)');
});

test('special characters print as they are', () => {
  expect(bodyOf(paragraph('\\ { } $ & # % _ ^ ~ -- α ≤ x⁴'))).toBe(
    '\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_ \\textasciicircum{} \\textasciitilde{} -{}- $\\alpha$ $\\leq$ x\\textsuperscript{4}',
  );
});

test('fonts follow the scripts', () => {
  expect(preambleOf('plain, naïve, Việt')).toEqual([]);
  expect(preambleOf('中文')).toEqual(['\\usepackage{ctex}']);
  expect(preambleOf('ひらがな漢字')[0]).toBe('\\usepackage[scheme=plain]{ctex}');
  expect(preambleOf('한국어')[1]).toContain('Noto Serif CJK KR');
  expect(preambleOf('Русский')[1]).toContain('FreeSerif');
  expect(preambleOf('العربية')[0]).toContain('main=arabic');
  expect(preambleOf('a word: שלום')[0]).toContain('main=english');
});

test('words of the other direction are marked', () => {
  expect(bodyOf(paragraph('the word שלום, peace'))).toBe('the word \\foreignlanguage{hebrew}{שלום}, peace');
  expect(bodyOf(paragraph('نص العربية الطويل مع two words هنا'))).toContain('\\foreignlanguage{english}{two words}');
});
