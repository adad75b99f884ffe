import { pageByPage } from './page-by-page.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition } from './task.ts';

/** Plain text in reading order; also what a request without a task gets. */
export const textRecognition: TaskDefinition = {
  name: 'text_recognition',
  prompt: prompts.text,
  systemMessage: true,
  plan: () => ({ wants: { features: new Set() }, writer: pageByPage((page) => page.text) }),
};
