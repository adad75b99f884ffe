import type { TaskDefinition } from './task.ts';
import { textRecognition } from './text-recognition.ts';

/** Plain text in any language: the same prompt and answer as text recognition, under the name that upstream gives it. */
export const multiLan: TaskDefinition = { ...textRecognition, name: 'multi_lan' };
