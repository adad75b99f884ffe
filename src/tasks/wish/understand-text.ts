import { decide } from './decide.ts';
import { factsOf } from './facts.ts';
import { fixedPrompt } from './fixed-prompt.ts';
import { languagesOf } from './language-of.ts';
import { segmentsOf } from './segments.ts';
import { sentencesOf } from './sentences.ts';
import { structuresOf } from './structures.ts';
import { templateWish } from './template-wish.ts';
import type { Wish } from './wish.ts';

/** Words of a prompt that are looked at: its beginning and its end, where people say what they want. */
const head = 2500;
const tail = 1500;

/** Understands one text by itself. Linear in it, and bounded. */
export function understandText(prompt: string): Wish {
  const fixed = fixedPrompt(prompt);
  if (fixed) return fixed;
  const { template, templateText, boxPattern, words } = structuresOf(prompt);
  const looked = words.length > head + tail ? `${words.slice(0, head)}\n${words.slice(-tail)}` : words;
  const languages = languagesOf(looked);
  const segments = segmentsOf(looked);
  const sentences = sentencesOf(looked, segments, languages);
  const wanted = sentences.filter(({ role }) => !role);
  const facts = factsOf(looked, wanted, segments);
  const fromTemplate = template === undefined ? undefined : templateWish(template, templateText);
  const wish = decide({ facts, fromTemplate, boxPattern, prompt: looked });
  if (wish.asks || wanted.length === sentences.length) return wish;
  // "You are an engine that turns pages into Markdown" asks for it where nothing else is said.
  return decide({ facts: factsOf(looked, sentences, segments), fromTemplate, boxPattern, prompt: looked });
}
