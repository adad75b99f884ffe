import type { Press } from '../forms/form.ts';
import type { Plan } from '../tasks/plan.ts';
import type { Answer, Delta } from '../types/answer.ts';
import type { Page } from '../types/page.ts';
import type { Question } from '../types/question.ts';
import type { Usage } from '../types/usage.ts';
import { imageTokens, resizeRule } from '../usage/image-tokens.ts';
import { promptTokens } from '../usage/prompt-tokens.ts';
import { countTokens } from '../usage/tokenizer.ts';
import { addUsage, noUsage } from '../usage/usage.ts';
import { unreadWritings } from './unread-writings.ts';

/** What is known about an answer beside its pages, once they are all read. */
export interface Notes {
  readonly warnings: string[];
  /** Stands beside the task's own result. */
  readonly ocrResult?: Readonly<Record<string, unknown>>;
  readonly remote?: NonNullable<Usage['remote']>;
}

/**
 * Answers from pages, whoever reads them: each goes to the task's writer as soon as it is there, and what the writer is certain of
 * is passed on and counted.
 * @param press makes what is more than text of the pages
 */
export async function* answerPages(
  question: Question,
  { task, chosen, prompt, systemMessage, writer, warnings, why }: Plan,
  read: AsyncIterable<Page>,
  press: Press,
  notes: () => Notes = () => ({ warnings: [] }),
): AsyncGenerator<Delta, Answer> {
  const pages: Page[] = [];
  const pieces: string[] = [];
  let usage = addUsage(noUsage, { textTokens: promptTokens(prompt, systemMessage) });
  for await (const page of read) {
    pages.push(page);
    question.onPage?.(page);
    const piece = writer.push(page);
    pieces.push(piece);
    usage = addUsage(usage, { imageTokens: tokensOf(page, question), outputTokens: countTokens(piece) });
    yield { text: piece, usage };
  }
  const end = await writer.end(press);
  if (end.text) {
    pieces.push(end.text);
    usage = addUsage(usage, { outputTokens: countTokens(end.text) });
    yield { text: end.text, usage };
  }
  const text = pieces.join('');
  const { warnings: remarks, ocrResult: more, remote } = notes();
  if (remote) usage = { ...usage, remote };
  const ocrResult = { ...end.ocrResult, ...more, ...(question.explain && { understood: why }) };
  return {
    text,
    ...(Object.keys(ocrResult).length > 0 && { ocrResult }),
    ...(end.file && { file: end.file }),
    // A token may span the line end between two pages: the pieces' sum would be one too many.
    usage: pages.length > 1 ? { ...usage, outputTokens: countTokens(text) } : usage,
    pages,
    warnings: [
      ...warnings,
      ...remarks,
      ...(end.warnings ?? []),
      ...pages.flatMap(unreadWritings),
      ...pages.filter(({ cut }) => cut).map(cutOff),
    ],
    task: chosen ? task : undefined,
  };
}

const cutOff = ({ image }: Page): string =>
  `Image ${image + 1} is cut off: it was read as far as it goes, and what is missing is not in the answer.`;

/** Image tokens of a page, as the asked model would count the image it comes from. */
function tokensOf(page: Page, { images, model }: Question): number {
  return imageTokens(page.width, page.height, resizeRule(model, images[page.image] ?? {}));
}
