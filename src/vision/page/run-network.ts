import { Tensor } from 'onnxruntime-node';
import type { Graph } from '../../runtime/session.ts';
import { pageFeatures } from './features.ts';
import type { PageLines } from './page-line.ts';
import { classesOfLine } from './text-features.ts';

/** What the network says of lines, as logits: row by row. */
export interface PageLogits {
  /** Lines × 13: which kind of text each is. */
  readonly kinds: Float32Array;
  /** Lines × 3: whether its cell spans columns, spans rows, is of a table's head. */
  readonly spans: Float32Array;
  /** 6 × lines × lines: next, before, same block, same table, same row, same column. */
  readonly relations: Float32Array;
}

export async function runNetwork(network: Graph, page: PageLines): Promise<PageLogits> {
  const n = page.lines.length;
  const { lines, classes, pairs } = pageFeatures(page);
  const outputs = await network.run({
    lines: new Tensor('float32', lines, [n, lines.length / n]),
    classes: new Tensor('int64', classes, [n, classesOfLine]),
    pairs: new Tensor('float32', pairs, [n, n, pairs.length / n / n]),
  });
  const output = (name: string) => {
    const found = outputs[name];
    if (!found) throw new Error(`the page network gave no ${name}`);
    return found.data as Float32Array;
  };
  return { kinds: output('kinds'), spans: output('spans'), relations: output('relations') };
}
