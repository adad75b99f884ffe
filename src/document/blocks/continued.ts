import type { Block } from '../../types/block.ts';
import type { Line } from '../../types/line.ts';
import type { Point } from '../../types/quad.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** What stands in the way of a paragraph without ending it: it floats, or is beside the flow. */
export const passing: ReadonlySet<Block['kind']> = new Set([
  'figure',
  'seal',
  'table',
  'caption',
  'footnote',
  'header',
  'footer',
  'page_number',
]);
/** What ends a sentence, closing marks behind it. */
const ended = /[.!?:;。！？：；…][\s"'”’»）)\]】」』]*$/u;
/** Share of a paragraph's width that its last line must have for the paragraph to go on. */
const fullLine = 0.85;

/** Marks the paragraphs that go on in the next one: in the next column, below a figure, on the next page. */
export function markContinued(blocks: readonly Block[]): Block[] {
  const next = new Map<Block, Block>();
  let open: Paragraph | undefined;
  let passed = false;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (open && (passed || !isBelow(block, open)) && goesOn(open, block)) next.set(open, block);
      [open, passed] = [block, false];
    } else if (passing.has(block.kind)) passed = true;
    else open = undefined;
  }
  return blocks.map((block) => (next.has(block) ? { ...block, continued: true } : block));
}

/** Whether a paragraph stops in the middle of a sentence that the next one takes up. */
export function goesOn(paragraph: Paragraph, next: Paragraph): boolean {
  const [before, after] = [textOf(paragraph).trimEnd(), textOf(next).trimStart()];
  if (before === '' || ended.test(before)) return false;
  if (/^\p{Ll}/u.test(after)) return true;
  return /^\p{Lo}/u.test(after) && /[\p{Lo}，、]$/u.test(before) && endsFull(paragraph) && next.lines.length > 0;
}

function textOf({ content }: Paragraph): string {
  return content.map((span) => ('text' in span ? span.text : '$')).join('');
}

function endsFull({ lines }: Paragraph): boolean {
  const widths = lines.map(widthOf);
  return lines.length > 1 && widths.at(-1)! >= fullLine * Math.max(...widths);
}

function widthOf({ quad: [a, b] }: Line): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Whether a block stands below another in the same column, seen along the text's own direction. */
function isBelow(block: Block, above: Block): boolean {
  const angle = ((above.lines[0]?.angle ?? 0) * Math.PI) / 180;
  const turned = ({ quad }: Block) =>
    quad.map(([x, y]): Point => [x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)]);
  const [one, two] = [turned(above), turned(block)];
  const xs = (points: readonly Point[]) => points.map(([x]) => x);
  const shared =
    Math.min(Math.max(...xs(one)), Math.max(...xs(two))) - Math.max(Math.min(...xs(one)), Math.min(...xs(two)));
  return shared > 0 && Math.min(...two.map(([, y]) => y)) > Math.min(...one.map(([, y]) => y));
}
