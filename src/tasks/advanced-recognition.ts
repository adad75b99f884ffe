import { normalisedList } from './normalised-list.ts';
import { pageByPage } from './page-by-page.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition } from './task.ts';
import { wordsInfo } from './words-info.ts';

/** Every line with its place: in 0–1000 units in the text, in pixels of the caller's image in `words_info`. */
export const advancedRecognition: TaskDefinition = {
  name: 'advanced_recognition',
  prompt: prompts.lines,
  systemMessage: false,
  plan: () => ({
    wants: { features: new Set() },
    writer: pageByPage(normalisedList, (pages) => ({ ocrResult: { words_info: wordsInfo(pages) } })),
  }),
};
