import type { RichText } from '../../types/block.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { Span } from './maths-spans.ts';

/** OBJECT REPLACEMENT CHARACTER: what stands in a text for something that is none. */
const object = '\ufffc';

/** A line whose text holds no such sign. */
export function withoutObjects(line: Line): Line {
  return line.text.includes(object) ? { ...line, text: line.text.replaceAll(object, ' ') } : line;
}

/** A line with formulas in place of some of its text: in the text each is U+FFFC. */
export function withMaths(line: Line, found: readonly { readonly span: Span; readonly latex: string }[]): Line {
  if (found.length === 0) return line;
  const { middles: _, doubtful: __, ...rest } = line;
  let [text, end] = ['', 0];
  for (const { span } of found) {
    text += line.text.slice(end, span.from) + object;
    end = span.to;
  }
  return { ...rest, text: text + line.text.slice(end), maths: found.map(({ latex }) => latex) };
}

/** A line that is one formula. */
export function formulaLine(latex: string, quad: Quad, body: Quad, angle: number): Line {
  return { text: object, quad, body, confidence: 1, angle, maths: [latex] };
}

/**
 * Text of lines as spans.
 * @param maths the formulas of the lines, in the order of the text
 */
export function richText(text: string, maths: readonly string[], bold = false): RichText {
  const style = bold ? { bold } : {};
  return text
    .split(object)
    .flatMap((part, i) => [...(i > 0 && maths[i - 1] ? [{ latex: maths[i - 1]! }] : []), { text: part, ...style }])
    .filter((span) => 'latex' in span || span.text !== '');
}
