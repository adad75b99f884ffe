import { prompts } from './prompts.ts';
import type { TaskDefinition } from './task.ts';

/** Plain text in reading order; also what a request without a task gets. */
export const textRecognition: TaskDefinition = {
  name: 'text_recognition',
  prompt: prompts.text,
  systemMessage: true,
  text: (page) => page.text,
};
