import type { Page } from '../types/page.ts';
import type { Point } from '../types/quad.ts';
import { minAreaRect } from './rotate-rect.ts';
import { wholeNumbers } from './words-info.ts';

/**
 * A page's lines as the model itself writes them: a fenced JSON list in which each axis of the image runs from 0 to
 * 1000, whatever its shape (wire contract §0.1). A tilted line on an image that isn't square is no rectangle there;
 * it gets the least rectangle around it.
 */
export function normalisedList(page: Page): string {
  const items = page.lines.map((line) => {
    const scale = ([x, y]: Point): Point => [unit(x, page.width), unit(y, page.height)];
    const [a, b, c, d] = line.quad;
    const rect = wholeNumbers(minAreaRect([scale(a), scale(b), scale(c), scale(d)]));
    return `\t{"rotate_rect": [${rect.join(', ')}], "text": ${JSON.stringify(line.text)}}`;
  });
  return `\`\`\`json\n[\n${items.join(',\n')}\n]\n\`\`\``;
}

function unit(value: number, size: number): number {
  return Math.min(Math.max((value * 1000) / size, 0), 1000);
}
