import type { Adapter } from './adapter.ts';
import { chandra, chandra2 } from './chandra.ts';
import { deepSeekOcr } from './deepseek-ocr.ts';
import { docling } from './docling.ts';
import { dotsOcr } from './dots-ocr.ts';
import { general } from './general.ts';
import { glmOcr } from './glm-ocr.ts';
import { hunyuanOcr } from './hunyuan-ocr.ts';
import { inkstone } from './inkstone.ts';
import { lightOnOcr, lightOnOcr3 } from './lighton-ocr.ts';
import { mineru } from './mineru.ts';
import { nanonets } from './nanonets.ts';
import { olmOcr } from './olmocr.ts';
import { paddleOcrVl } from './paddleocr-vl.ts';
import { qwen3Vl, qwen25Vl } from './qwen-vl.ts';
import { dolphin, falconOcr } from './small.ts';
import { surya } from './surya.ts';
import { unlimitedOcr } from './unlimited-ocr.ts';

/** Every family of models that is known, the narrower names first. */
export const adapters: readonly Adapter[] = [
  ...[
    inkstone,
    paddleOcrVl,
    mineru,
    glmOcr,
    deepSeekOcr,
    unlimitedOcr,
    dotsOcr,
    hunyuanOcr,
    qwen3Vl,
    qwen25Vl,
    docling,
  ],
  ...[lightOnOcr3, lightOnOcr, surya, olmOcr, chandra2, chandra, nanonets, falconOcr, dolphin, general],
];

/**
 * How a model is asked.
 * @param name of the adapter, where the configuration says it; else the model's name decides
 */
export function adapterOf(model: string, name?: string): Adapter {
  const named = name === undefined ? undefined : adapters.find((adapter) => adapter.name === name);
  return named ?? adapters.find(({ match }) => match.test(model)) ?? general;
}
