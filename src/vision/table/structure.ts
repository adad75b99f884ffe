import { Tensor } from 'onnxruntime-node';
import type { Region } from '../../geometry/region.ts';
import type { Session } from '../../runtime/session.ts';
import type { Raster } from '../../types/raster.ts';
import type { SeenCell, SeenTable } from '../../types/seen-table.ts';
import { structureInput, structureSide } from './structure-input.ts';
import { vocabulary } from './vocabulary.ts';

/** Reads the structure of the table that fills a region of the raster. The network writes token after token inside its own graph. */
export async function readStructure(session: Session, raster: Raster, region: Region): Promise<SeenTable> {
  const input = new Tensor('float32', structureInput(raster, region), [1, 3, structureSide, structureSide]);
  const outputs = Object.values(await session.run(input));
  const tokens = outputs.find(({ dims }) => dims[2] === vocabulary.length);
  const boxes = outputs.find(({ dims }) => dims[2] === 4);
  if (!tokens || !boxes) throw new Error('the table network answered with another shape');
  return decodeStructure(tokens.data as Float32Array, boxes.data as Float32Array, region);
}

/**
 * @param tokens steps × vocabulary probabilities
 * @param boxes steps × 4, left, top, right, bottom from 0 to 1 of the region
 */
export function decodeStructure(tokens: Float32Array, boxes: Float32Array, region: Region): SeenTable {
  const cells: SeenCell[] = [];
  const count = vocabulary.length;
  const steps = tokens.length / count;
  let [row, sum, read] = [-1, 0, 0];
  let open: { rowSpan: number; columnSpan: number; step: number; score: number } | undefined;
  let complete = false;
  for (let step = 0; step < steps; step++) {
    const best = likeliest(tokens, step * count, count);
    const score = tokens[step * count + best]!;
    const token = vocabulary[best]!;
    if (token === 'start') continue;
    if (token === 'end') {
      complete = true;
      break;
    }
    sum += score;
    read++;
    if (token === '<tr>') row++;
    else if (token === '<td' || token === '<td></td>') open = { rowSpan: 1, columnSpan: 1, step, score };
    else if (open && token.startsWith(' ')) {
      const span = Number(/\d+/.exec(token)![0]);
      open = { ...open, ...(token.startsWith(' col') ? { columnSpan: span } : { rowSpan: span }) };
      open.score = Math.min(open.score, score);
    }
    if (open && (token === '>' || token === '<td></td>')) {
      cells.push({ ...open, row: Math.max(0, row), box: boxAt(boxes, open.step, region) });
      open = undefined;
    }
  }
  return { rows: Math.max(row + 1, Math.min(1, cells.length)), cells, score: read === 0 ? 0 : sum / read, complete };
}

/** Which of `count` values from `from` on is the greatest, counted from `from`. */
function likeliest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (values[from + k]! > values[from + best]!) best = k;
  return best;
}

function boxAt(boxes: Float32Array, step: number, { x, y, width, height }: Region): SeenCell['box'] {
  const at = step * 4;
  return {
    left: x + boxes[at]! * width,
    top: y + boxes[at + 1]! * height,
    right: x + boxes[at + 2]! * width,
    bottom: y + boxes[at + 3]! * height,
  };
}
