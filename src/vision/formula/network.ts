import { Tensor } from 'onnxruntime-node';
import type { Graph, Session } from '../../runtime/session.ts';
import type { FormulaInput } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The network in two parts: a picture's encoder, and a decoder that writes one token a step. */
export interface FormulaNetwork {
  /** `image` → keys and values of every decoder layer, `cross_k` and `cross_v`, and `mask`, which cells of the picture are not padding. */
  readonly encoder: Session;
  /** `ids`, `pos`, the caches `self_k` and `self_v` and what the encoder answered → `logits` and the caches with one entry more. */
  readonly decoder: Graph;
  readonly vocabulary: Vocabulary;
}

/** Writes a formula step by step; several readings of it may be under way at a time. */
export interface Writer {
  /**
   * Logits of what follows, readings × vocabulary, one row after the other.
   * @param latest the token each reading took last
   * @param from which reading of the step before each goes on from
   */
  next(latest: readonly number[], from: readonly number[]): Promise<Float32Array>;
}

/** Shows the encoder a picture; what comes back writes from the formula's beginning, as often as it is called. */
export async function encode(
  { encoder, decoder }: FormulaNetwork,
  { pixels, width, height }: FormulaInput,
): Promise<() => Writer> {
  const { cross_k, cross_v, mask } = await encoder.run(new Tensor('uint8', pixels, [1, 1, height, width]));
  if (!cross_k || !cross_v || !mask) throw new Error('the formula encoder answered with other names');
  const [layers = 0, , heads = 0, , size = 0] = cross_k.dims;
  return () => {
    let position = 0;
    let keys: Tensor = new Tensor('float32', new Float32Array(0), [layers, 1, heads, 0, size]);
    let values = keys;
    return {
      async next(latest, from) {
        const ids = new Tensor('int64', BigInt64Array.from(latest, BigInt), [latest.length, 1]);
        const pos = new Tensor('int64', BigInt64Array.of(BigInt(position++)), [1]);
        const { logits, self_k_out, self_v_out } = await decoder.run({
          ids,
          pos,
          self_k: reordered(keys, from),
          self_v: reordered(values, from),
          cross_k,
          cross_v,
          mask,
        });
        if (!logits || !self_k_out || !self_v_out) throw new Error('the formula decoder answered with other names');
        [keys, values] = [self_k_out, self_v_out];
        return logits.data as Float32Array;
      },
    };
  };
}

/** A cache, layers × readings × heads × steps × size, with its readings in another order or number. */
function reordered(cache: Tensor, from: readonly number[]): Tensor {
  const [layers = 0, readings = 0, heads = 0, steps = 0, size = 0] = cache.dims;
  if (from.length === readings && from.every((reading, i) => reading === i)) return cache;
  const block = heads * steps * size;
  const data = cache.data as Float32Array;
  const out = new Float32Array(layers * from.length * block);
  for (let layer = 0, to = 0; layer < layers; layer++) {
    for (const reading of from) {
      const at = (layer * readings + reading) * block;
      out.set(data.subarray(at, at + block), to);
      to += block;
    }
  }
  return new Tensor('float32', out, [layers, from.length, heads, steps, size]);
}
