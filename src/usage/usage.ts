import type { Usage } from '../types/usage.ts';

export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, imageTokens: 0, textTokens: 0 };

/** The counts with more of some kinds; the input's sum follows. */
export function addUsage(usage: Usage, more: Partial<Omit<Usage, 'inputTokens'>>): Usage {
  const imageTokens = usage.imageTokens + (more.imageTokens ?? 0);
  const textTokens = usage.textTokens + (more.textTokens ?? 0);
  const outputTokens = usage.outputTokens + (more.outputTokens ?? 0);
  return { ...usage, inputTokens: imageTokens + textTokens, outputTokens, imageTokens, textTokens };
}
