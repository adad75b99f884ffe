import { fractionMaths } from '../../../../document/formula/inline-maths.ts';
import { fractionsAmong, type Stack, stacksOf } from '../../../../document/formula/stacks.ts';
import { formulaLine } from '../../../../document/formula/with-maths.ts';
import { type Frame, lineInFrame, quadOfBox } from '../../../../document/frame.ts';
import { height } from '../../../../geometry/box.ts';
import { regionAround } from '../../../../geometry/region.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { TextLine } from '../../../../types/text-line.ts';
import type { RunStep } from '../../steps.ts';

/** White looked at beside and around a fraction, in heights of its lines. */
const beside = 0.5;
const around = 0.1;
/** Beside the bar of one that was read as a single line. */
const aroundOne = 0.25;
/** How wide a bar is: at least, of the narrower of the two; at most more than the wider one, in heights of them. */
const leastWide = 0.8;
const mostWider = 1.2;

/** Lines of a page with the fractions among them, whose numerators and denominators were read as lines of their own. */
export async function readFractions(
  items: readonly TextLine[],
  { frame, em }: { readonly frame: Frame; readonly em: number },
  raster: Raster,
  run: RunStep,
): Promise<TextLine[]> {
  const stacks = stacksOf(items, em);
  if (stacks.length === 0) return [...items];
  const toRaster = invert(raster.toSource);
  const regionOf = (box: Pick<TextLine, 'left' | 'right' | 'top' | 'bottom'>) =>
    regionAround(applyToQuad(toRaster, quadOfBox(box, frame)));
  const bars = await run('findBars', {
    raster,
    regions: stacks.map((stack) => {
      const margin = beside * sizeOf(stack);
      const [top, bottom] = stack.between;
      return regionOf({ left: stack.left - margin, right: stack.right + margin, top, bottom });
    }),
  });
  const scale = Math.hypot(raster.toSource[0], raster.toSource[1]);
  const fractions = fractionsAmong(stacks, (stack, i) => bars[i] !== undefined && fits(bars[i].width * scale, stack));
  const read = await Promise.all(
    fractions.map(async (stack) => {
      const size = sizeOf(stack);
      const { y, height: high } = regionOf({
        ...stack,
        top: stack.top - around * size,
        bottom: stack.bottom + around * size,
      });
      // All of a fraction stands over or under its bar; a question mark behind it may have been read with it.
      const { x, width } = bars[stacks.indexOf(stack)]!;
      const margin = ((stack.items.length > 1 ? around : aroundOne) * size) / scale;
      const region = { x: x - margin, y, width: width + 2 * margin, height: high };
      const formula = await run('formula', { raster, region });
      const quad = quadOfBox(stack, frame);
      const latex = fractionMaths(
        formula,
        stack.items.map(({ line }) => line.text),
      );
      if (!latex) return [];
      const level = (stack.between[0] + stack.between[1]) / 2;
      const half = Math.max(size, Math.min(em, (stack.bottom - stack.top) / 2)) / 2;
      const body = quadOfBox({ ...stack, top: level - half, bottom: level + half }, frame);
      return [{ stack, item: lineInFrame(formulaLine(latex, quad, body, frame.angle), frame) }];
    }),
  );
  const found = read.flat();
  const gone = new Set(found.flatMap(({ stack }) => stack.items));
  return [...items.filter((item) => !gone.has(item)), ...found.map(({ item }) => item)];
}

/** Height of its lower line, or of half of a single one. */
function sizeOf({ items }: Stack): number {
  return items.length === 1 ? height(items[0]!) / 2 : Math.min(...items.map(height));
}

function fits(width: number, stack: Stack): boolean {
  const widths = stack.items.map(({ left, right }) => right - left);
  return width >= leastWide * Math.min(...widths) && width <= Math.max(...widths) + mostWider * sizeOf(stack);
}
