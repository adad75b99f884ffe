import { explainWish } from '../tasks/wish/explain.ts';
import { understand } from '../tasks/wish/understand.ts';

/** How a prompt, with a system message beside it, is understood and why: lines for people. */
export function explainPrompt(prompt: string, system = ''): string {
  return explainWish(understand({ user: prompt, earlier: [], system }));
}
