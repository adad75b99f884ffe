import fc from 'fast-check';
import type { Block, BlockContent, RichText } from '../../../types/block.ts';
import type { Table, TableCell } from '../../../types/table.ts';
import { block, box } from './blocks.ts';

/** Text that has broken writers: syntax of every format, other scripts, invisible and impossible characters. */
export const hostileTexts: readonly string[] = [
  '\\ { } $ & # % _ ^ ~ < > | " \' ` @ ! ? * + - = / : ;',
  '\\end{document} \\input{/etc/passwd} \\write18{ls} ^^41 %comment',
  '\\begin{verbatim} \\end{verbatim} \\item[x] \\\\[2cm] \\verb|x|',
  '[optional] *star* _under_ **bold** `code` ``two`` # head ~~gone~~ [a](b) ![i](u) <b>x</b> &amp; &#65; [^1] | pipe | $x$ $$y$$',
  "-- --- -'' ,, << >> ?` !` ``quoted''",
  '- item',
  '1. first 2) second + plus',
  '# not a heading',
  '> quote',
  '<script>alert("x")</script><!-- c --> ]]> </td></table>',
  '***',
  '===',
  '\u0000\u0001\u0007\b\t\u000b\f\u001b\u007f\u0085\u009f',
  'lone \ud800 half \udc00 end \ud83d',
  'emoji 😀 👩‍👩‍👧‍👦 🇩🇪 ☺️ ❤️ 1️⃣',
  '\ufeff\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u2028\u2029\ufffe\uffff\u{1ffff}\u{10ffff}',
  'e\u0301\u0302\u0303 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  '中文：（括号）“引号”、①②③ ℃ ％ 《书》〇々 囧 繁體字 龘靐 𠮷𡃁',
  '日本語のテキスト、カタカナ・ひらがな「引用」図表 込む 駅 ｶﾀｶﾅ',
  '한국어 문장입니다. 漢字 섞인 글, ㄱㄴㄷ',
  'Русский текст, «кавычки», ё № Ўў Ґґ',
  'العربية نص مع English words inside و 123 أرقام، علامة؟',
  'עברית עם English words here ו־123 ״מרכאות״ שָׁלוֹם',
  'Tiếng Việt: Đường, ngữ, ắằẳẵặ ỡợ',
  'Ελληνικά κείμενα με τόνους',
  'ไทย हिन्दी বাংলা தமிழ் ქართული Հայերեն አማርኛ ᠮᠣᠩᠭᠣᠯ ລາວ ខ្មែរ',
  '≤ ≥ ≠ ≈ ∞ ∑ ∫ √ α β Ω → ← ⇒ ■ □ ▲ ★ ☆ ✓ ✗ ☎ ♠ ⁴ ₂ ′ ″ ℃ № ™ ® © § ¶ † ‡ • … — – ‘’ “” «» ‹› ¿ ¡ € £ ¥',
  '①②③ ㈠ ㊣ Ⅳ ⅷ ½ ⅔ ﬁ ﬂ Ａｂｃ１２３ ﷺ',
  'x'.repeat(3000),
  'word '.repeat(400),
  '字'.repeat(1000),
  '',
  ' ',
  '\n\n',
];

/** LaTeX of formulas, most of it fit to be typeset, some of it not. */
export const hostileFormulas: readonly string[] = [
  'E = m c ^ 2',
  '\\frac { a } { b } + \\sqrt [ 3 ] { x } - \\frac 1 2',
  "f ' ' ( x ) + g ' ^ 2 + x _ 1 ^ { 2 } '",
  '\\begin{array} { c c } a & b & c & d \\\\ 1 & 2 \\end{array}',
  '\\left( \\begin{matrix} 1 & 2 & 3 & 4 & 5 & 6 & 7 & 8 & 9 & 10 & 11 & 12 \\\\ [ a ] & * \\end{matrix} \\right]',
  '\\begin{align*} a &= b \\\\ c &= d \\end{align*}',
  'a \\\\ b & c',
  '\\begin{cases} x & x > 0 & z \\\\ y \\end{cases}',
  'x ^ \\frac 1 2 _ \\mathrm d + y ^ { \\prime \\prime }',
  '\\text { if $x$ and 中文 \\% _ } α ≤ β 中文 № é',
  '\\mathscr L \\mathbb R \\mathfrak g \\boldsymbol \\alpha \\operatorname* { arg max } _ x',
  '\\llbracket x \\rrbracket \\left\\llbracket x \\right\\rrbracket \\ulcorner y \\urcorner \\widecheck x',
  '\\xrightarrow [ below ] { above } \\overset { ! } = \\underset { n } { \\lim } \\substack { a \\\\ b }',
  '\\left. \\frac { d } { d x } \\middle| y \\right| _ { 0 }',
  'x ^ 2 ^ 3',
  '{ { {',
  '\\left( x',
  '\\unknowncommand { x }',
  '\\def \\x { \\x } \\x',
  '\\input { /etc/passwd }',
  'a & b \\\\ c',
  '% # $ ~ \\$ \\% \\#',
  '\\frac { 1 }',
  'x _',
  '\\end{document}',
  '',
];

const someText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'\\{}$&#%_^~<>|[]()*+-=!?`\'".,:;\n a1中'), maxLength: 30 }),
);
const tokens = [...new Set(hostileFormulas.flatMap((formula) => formula.split(' ')))];
/** Mostly nonsense made of the pieces of formulas. */
export const someFormula = fc.oneof(
  fc.constantFrom(...hostileFormulas),
  fc.array(fc.constantFrom(...tokens, '{', '}', '^', '_', '{', '}'), { maxLength: 14 }).map((list) => list.join(' ')),
  someText,
);

const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ text: someText, bold: fc.boolean(), italic: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ latex: someFormula }) },
  ),
  { minLength: 1, maxLength: 3 },
);

const table: fc.Arbitrary<Table> = fc
  .record({
    rows: fc.integer({ min: 0, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    seeds: fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }),
    texts: fc.array(someText, { minLength: 25, maxLength: 25 }),
  })
  .map(({ rows, columns, seeds, texts }) => ({
    rows,
    columns,
    cells: cover(rows, columns, seeds, texts),
    quad: box(0, 0, 9, 9),
    confidence: 0.5,
  }));

/** Cells of random spans that cover a grid, each place once. */
function cover(rows: number, columns: number, seeds: readonly number[], texts: readonly string[]): TableCell[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: TableCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      const seed = seeds[cells.length]!;
      let columnSpan = 1;
      while (columnSpan < 1 + (seed % 3) && column + columnSpan < columns && !taken[row]![column + columnSpan])
        columnSpan++;
      const rowSpan = Math.min(1 + (seed % 4 === 3 ? 2 : 0), rows - row);
      for (let r = row; r < row + rowSpan; r++) taken[r]!.fill(true, column, column + columnSpan);
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        text: texts[cells.length]!,
        quad: box(0, 0, 1, 1),
        confidence: 1,
      });
    }
  }
  return cells;
}

const content: fc.Arbitrary<BlockContent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('title', 'paragraph', 'caption', 'footnote', 'reference', 'header', 'footer', 'page_number'),
    content: richText,
  }),
  fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 0, max: 9 }), content: richText }),
  fc.record({
    kind: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({
        depth: fc.integer({ min: 0, max: 7 }),
        mark: fc.oneof(fc.constantFrom('•', '-', '1.', '(a)', '[x]', ']'), someText),
        content: richText,
      }),
      { maxLength: 5 },
    ),
  }),
  fc.record({ kind: fc.constant('table'), table }),
  fc.constant({ kind: 'figure' }),
  fc.record({ kind: fc.constant('code'), text: someText }),
  fc.record({ latex: someFormula, number: fc.option(someText, { nil: undefined }) }).map(({ latex, number }) => ({
    kind: 'formula' as const,
    formula: { latex, quad: box(0, 0, 1, 1), confidence: 1 },
    ...(number !== undefined && { number }),
  })),
) as fc.Arbitrary<BlockContent>;

/** Pages that no printer has seen. */
export const someBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc
    .record({ content, top: fc.integer({ min: 0, max: 2000 }), continued: fc.boolean() })
    .map(({ content: made, top, continued }) => block(made, top, continued)),
  { maxLength: 10 },
);
