import type { TaskDefinition } from './task.ts';
import { textRecognition } from './text-recognition.ts';

/** Plain text in any language: the same prompt and answer as text recognition, read with the recogniser for more writing systems too. */
export const multiLan: TaskDefinition = { ...textRecognition, name: 'multi_lan', scripts: true };
